package org.borderflow.mapping;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a value of a mapping comes from. */
sealed interface CellSource {
  /** The way to it in one table. */
  Getter in(Table table);

  /** A text that the mapping itself gives. */
  record Constant(String text) implements CellSource {
    @Override
    public Getter in(Table table) {
      Cell cell = Cell.constant(text);
      return row -> cell;
    }
  }

  /** A column's cell. */
  record FromColumn(ColumnName column) implements CellSource {
    @Override
    public Getter in(Table table) {
      int index = column.in(table.header());
      return row -> new Cell(row.get(index), index + 1);
    }
  }

  /** The cell of the column that the report is made for. */
  record ThisCell() implements CellSource {
    @Override
    public Getter in(Table table) {
      int index = table.current();
      return row -> new Cell(row.get(index), index + 1);
    }
  }

  /** The name of the column that the report is made for. */
  record ThisName() implements CellSource {
    @Override
    public Getter in(Table table) {
      int index = table.current();
      Cell name = new Cell(table.header().get(index), index + 1);
      return row -> name;
    }
  }

  /** Text with the cells of columns in it, each named in braces. */
  record Template(String text, String place) implements CellSource {
    static final Pattern COLUMN = Pattern.compile("\\{([^{}]+)}");

    @Override
    public Getter in(Table table) {
      Matcher columns = COLUMN.matcher(text);
      List<Integer> indexes =
          columns
              .results()
              .map(found -> new ColumnName(List.of(found.group(1)), place).in(table.header()))
              .toList();
      return row -> filled(row, indexes);
    }

    private Cell filled(List<String> row, List<Integer> indexes) {
      Matcher columns = COLUMN.matcher(text);
      StringBuilder filled = new StringBuilder();
      for (int index : indexes) {
        columns.find();
        columns.appendReplacement(filled, Matcher.quoteReplacement(row.get(index)));
      }
      columns.appendTail(filled);
      return new Cell(filled.toString().strip(), indexes.get(0) + 1);
    }
  }
}
