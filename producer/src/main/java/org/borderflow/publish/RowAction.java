package org.borderflow.publish;

import org.borderflow.input.Row;

/** Takes rows as they are read. */
interface RowAction {
  /**
   * Takes one row.
   *
   * @param row the row
   * @param bytesRead how many bytes of all inputs have been read by now
   */
  void take(Row row, long bytesRead);
}
