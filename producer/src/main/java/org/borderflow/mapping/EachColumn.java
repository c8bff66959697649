package org.borderflow.mapping;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The columns of a wide table that give a report each. */
sealed interface EachColumn {
  /** Their indexes in a table, from 0. */
  List<Integer> in(Table table);

  /** Those with these names. */
  record Named(List<ColumnName> columns) implements EachColumn {
    public Named {
      columns = List.copyOf(columns);
    }

    @Override
    public List<Integer> in(Table table) {
      return columns.stream().map(column -> column.in(table.header())).toList();
    }
  }

  /** Those whose whole name fits. */
  record Matching(Pattern pattern, String place) implements EachColumn {
    @Override
    public List<Integer> in(Table table) {
      List<Integer> found =
          IntStream.range(0, table.header().size())
              .filter(i -> pattern.matcher(table.header().get(i)).matches())
              .boxed()
              .toList();
      if (found.isEmpty()) {
        throw new MissingColumnException(
            "has no column whose name matches "
                + pattern
                + ", which "
                + place
                + " asks for; its columns are: "
                + String.join(", ", table.header()));
      }
      return found;
    }
  }
}
