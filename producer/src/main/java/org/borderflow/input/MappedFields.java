package org.borderflow.input;

import java.util.EnumMap;
import java.util.Map;
import org.borderflow.mapping.Cell;

/**
 * The fields that a mapping has made of a row.
 *
 * @param cells what goes into them; those that it does not fill are missing
 */
record MappedFields(Map<Column, Cell> cells) implements ReportFields {

  /** Fields by the names of their columns in our own form. */
  static MappedFields of(Map<String, Cell> named) {
    Map<Column, Cell> cells = new EnumMap<>(Column.class);
    named.forEach((name, cell) -> cells.put(Column.ofHeader(name).orElseThrow(), cell));
    return new MappedFields(cells);
  }

  @Override
  public boolean has(Column column) {
    return cells.containsKey(column);
  }

  @Override
  public String text(Column column) {
    Cell cell = cells.get(column);
    return cell == null ? "" : cell.text();
  }

  /** The ordinal of the column that a field comes from, from 1; 1 for a constant. */
  int ordinal(Column column) {
    Cell cell = cells.get(column);
    return cell == null ? 1 : Math.max(1, cell.column());
  }
}
