package org.borderflow.mapping;

/**
 * What goes into a field of a report.
 *
 * @param text the text, without space around it
 * @param column the ordinal of the column that it was read from, from 1; 0 for a constant
 */
public record Cell(String text, int column) {
  /** Stands for a text that no column holds. */
  static final int NO_COLUMN = 0;

  static Cell constant(String text) {
    return new Cell(text, NO_COLUMN);
  }

  Cell with(String other) {
    return new Cell(other, column);
  }
}
