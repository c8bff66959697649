package org.borderflow.mapping;

import java.util.List;

/** Takes from a row of one table what goes into a field. */
@FunctionalInterface
interface Getter {
  /**
   * The field's text.
   *
   * @param row the row's cells, without space around them
   * @throws BadCellException when nothing can be made of a cell
   * @throws LeftOutException when the mapping says to leave the figure out
   */
  Cell of(List<String> row);
}
