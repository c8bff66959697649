package org.borderflow.input;

/** Follows the quotes of one CSV record over its lines, to find where the record ends. */
final class QuoteScan {
  private enum At {
    FIELD_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
    BROKEN
  }

  private final byte delimiter;
  private final byte quote;
  private At at = At.FIELD_START;
  private int column = 1;

  QuoteScan(Dialect dialect) {
    this.delimiter = (byte) dialect.delimiter();
    this.quote = (byte) dialect.quote();
  }

  /** Reads on over the bytes of a line. */
  void read(Line line) {
    for (int i = 0; i < line.length() && at != At.BROKEN; i++) {
      at = after(line.byteAt(i));
    }
  }

  private At after(byte c) {
    if (c == delimiter && at != At.QUOTED) {
      column++;
      return At.FIELD_START;
    }
    return switch (at) {
      case FIELD_START -> c == quote ? At.QUOTED : At.PLAIN;
      case QUOTED -> c == quote ? At.QUOTE_IN_QUOTED : At.QUOTED;
      case QUOTE_IN_QUOTED -> c == quote ? At.QUOTED : At.BROKEN;
      case PLAIN, BROKEN -> at;
    };
  }

  /** Whether the record goes on in the next line. */
  boolean isOpen() {
    return at == At.QUOTED;
  }

  /** Whether text follows behind a closing quote. */
  boolean isBroken() {
    return at == At.BROKEN;
  }

  /** The ordinal of the field reached, from 1. */
  int column() {
    return column;
  }
}
