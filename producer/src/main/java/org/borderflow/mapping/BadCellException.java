package org.borderflow.mapping;

/** A cell that the mapping cannot make anything of. */
public final class BadCellException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int column;

  /**
   * @param column the cell's ordinal in its row, from 1
   * @param problem what is wrong and how to mend it
   */
  public BadCellException(int column, String problem) {
    super(problem);
    this.column = Math.max(1, column);
  }

  /** The cell's ordinal in its row, from 1. */
  public int column() {
    return column;
  }

  /** What is wrong and how to mend it. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
