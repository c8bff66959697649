package org.borderflow.report;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The one form in which names and lines are kept, so that equal ones are equal bytes. */
public final class Text {
  /** Longest name kept, in characters. */
  public static final int LONGEST = 300;

  private static final int REPLACEMENT = 0xFFFD;
  private static final int LONGEST_QUOTE = 40;
  private static final char FIRST_COMBINING = '\u0300';

  private Text() {}

  /**
   * Trims, composes (Unicode NFC) and checks a name.
   *
   * @param field the field's name, for the error
   * @throws InvalidValueException when it is empty, too long or holds control characters
   */
  public static String name(String field, String value) {
    return checked(field, value, LONGEST, "write a name, or leave the field out");
  }

  /**
   * As {@link #name}, for words: one line of text.
   *
   * @param longest the most characters it may have
   * @throws InvalidValueException when it is empty, too long or holds control characters
   */
  public static String line(String field, String value, int longest) {
    return checked(field, value, longest, "write at least one word");
  }

  private static String checked(String field, String value, int longest, String mendEmpty) {
    return isGood(value, longest) ? value : mended(field, value, longest, mendEmpty);
  }

  /** Whether it is a text to be kept as it is, as nearly all are: ASCII, no space at the ends. */
  private static boolean isGood(String text, int longest) {
    int length = text.length();
    return length > 0
        && length <= longest
        && text.charAt(0) != ' '
        && text.charAt(length - 1) != ' '
        && isPlain(text);
  }

  private static String mended(String field, String value, int longest, String mendEmpty) {
    String text = trim(composed(value));
    if (text.isEmpty()) {
      throw new InvalidValueException(field, "is empty", mendEmpty);
    }
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      throw new InvalidValueException(
          field, "has " + length + " characters", "write at most " + longest);
    }
    return requirePrintable(field, text);
  }

  /** In Unicode NFC. What has only characters before U+0300 is, and most names have no others. */
  private static String composed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= FIRST_COMBINING) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
      }
    }
    return value;
  }

  /**
   * Checks that a text holds no character that is unseen, misleads, or cannot be written in UTF-8.
   *
   * @throws InvalidValueException when it does
   */
  static String requirePrintable(String field, String text) {
    int next;
    for (int i = 0; i < text.length(); i += Character.charCount(next)) {
      next = text.codePointAt(i);
      if ((next < ' ' || next > '~') && isUnprintable(next)) {
        throw new InvalidValueException(
            field, "holds a control character: " + quote(text), "remove it");
      }
    }
    return text;
  }

  /** Whether it is of ASCII's printed characters alone. */
  static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  /** As {@link #name}, an empty or blank one being none. */
  public static Optional<String> optionalName(String field, Optional<String> value) {
    return value.isPresent() && isGood(value.get(), LONGEST)
        ? value
        : value.filter(text -> !trim(text).isEmpty()).map(text -> name(field, text));
  }

  /** Drops spaces of every kind at the ends; web pages are full of no-break ones. */
  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** A value for an error line: in quotes, shortened, control characters made visible. */
  public static String quote(String value) {
    StringBuilder shown = new StringBuilder("\"");
    value
        .codePoints()
        .limit(LONGEST_QUOTE)
        .forEach(
            c -> {
              if (isUnprintable(c)) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                shown.appendCodePoint(c);
              }
            });
    if (value.codePointCount(0, value.length()) > LONGEST_QUOTE) {
      shown.append('…');
    }
    return shown.append('"').toString();
  }

  /**
   * A text of others as one line that a terminal can show: line ends and tabs are spaces, and what
   * a terminal would obey, or what turns the order of the rest, is U+FFFD. Its code points are as
   * many as before.
   */
  public static String shown(String value) {
    StringBuilder line = new StringBuilder();
    value
        .codePoints()
        .forEach(c -> line.appendCodePoint(isSpace(c) ? ' ' : isUnprintable(c) ? REPLACEMENT : c));
    return line.toString();
  }

  /** As {@link #shown}, for text of several lines: their ends, tabs and spaces stay. */
  public static String shownLines(String value) {
    StringBuilder lines = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c ->
                lines.appendCodePoint(
                    c != '\n' && c != '\t' && isUnprintable(c) ? REPLACEMENT : c));
    return lines.toString();
  }

  /** Control, format (bidi overrides among them), lone surrogate and line separator characters. */
  static boolean isUnprintable(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      // Zero-width joiners are part of how some scripts are written; the rest only misleads.
      case Character.FORMAT -> codePoint != 0x200C && codePoint != 0x200D;
      default -> false;
    };
  }
}
