package org.borderflow.input;

import java.io.IOException;

/** What comes from outside, made fit for an error line: short, and without control characters. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String quote(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value
        .codePoints()
        .limit(LONGEST)
        .forEach(c -> shown.appendCodePoint(isPlain(c) ? c : '\ufffd'));
    if (value.codePointCount(0, value.length()) > LONGEST) {
      shown.append('…');
    }
    return shown.append('"').toString();
  }

  static String reason(IOException e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.replaceAll("\\p{Cntrl}", " ");
  }

  private static boolean isPlain(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
