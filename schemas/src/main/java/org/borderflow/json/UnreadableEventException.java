package org.borderflow.json;

import java.util.Optional;

/** Bytes that are no event. Says why, where in them, and which field, as far as is known. */
public final class UnreadableEventException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int line;
  private final int column;

  /**
   * @param reason why
   * @param detail what is wrong and how to mend it, one line
   * @param line line in the document, from 1; 0 when unknown
   * @param column byte in that line, from 1; 0 when unknown
   */
  public UnreadableEventException(Reason reason, String detail, int line, int column) {
    super(detail);
    this.reason = reason;
    this.line = line;
    this.column = column;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong and how to mend it, one line. */
  public String detail() {
    return Optional.ofNullable(getMessage()).orElse(reason.code());
  }

  /** Line in the document, from 1; 0 when unknown. */
  public int line() {
    return line;
  }

  /** Byte in the line, from 1; 0 when unknown. */
  public int column() {
    return column;
  }
}
