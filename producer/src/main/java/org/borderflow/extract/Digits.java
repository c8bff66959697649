package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers in digits. A point, comma, apostrophe or space with exactly three digits behind groups
 * thousands, in every language; one point or comma with other digits behind begins the decimals.
 */
final class Digits {
  private static final int MOST_DIGITS = 15;
  private static final int GROUP = 3;

  private Digits() {}

  /** Where the number ends that begins at {@code start} with a digit. */
  static int numberEnd(String text, int start) {
    int end = run(text, start);
    if (end - start <= GROUP) {
      end = groupsEnd(text, end);
    }
    // Decimals: "1,2", "8.6". A point at the end of a sentence has no digit behind.
    if (end + 1 < text.length() && isDecimalPoint(text.charAt(end)) && digitAt(text, end + 1)) {
      int decimals = run(text, end + 1);
      boolean more =
          decimals + 1 < text.length()
              && isDecimalPoint(text.charAt(decimals))
              && digitAt(text, decimals + 1);
      return more ? end : decimals;
    }
    return end;
  }

  private static int groupsEnd(String text, int first) {
    int end = first;
    char separator = end < text.length() ? text.charAt(end) : 'x';
    while (end < text.length()
        && isSeparator(text.charAt(end))
        && sameKind(text.charAt(end), separator)
        && run(text, end + 1) == end + 1 + GROUP) {
      end += 1 + GROUP;
    }
    return end;
  }

  private static boolean sameKind(char one, char other) {
    return one == other || (Tokenizer.isSpace(one) && Tokenizer.isSpace(other));
  }

  /**
   * Where a date such as 24.9. or 24.09.2022 or 2022-09-24 ends; {@code start} if there is none.
   */
  static int dateEnd(String text, int start) {
    return CalendarDigits.end(text, start);
  }

  static int run(String text, int start) {
    int end = start;
    while (end < text.length() && Tokenizer.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Whether the digits may be decimals: one point or comma, with three digits behind. */
  static boolean couldBeDecimal(String number) {
    int digits = 0;
    int marks = 0;
    for (int i = 0; i < number.length(); i++) {
      if (Tokenizer.isDigit(number.charAt(i))) {
        digits++;
      } else if (isDecimalPoint(number.charAt(i))) {
        marks++;
      } else {
        return false;
      }
    }
    return marks == 1 && digits >= 2;
  }

  /** The value; empty when it is too large to be a number of people, or begins with zeros. */
  static Optional<BigDecimal> value(String number, boolean decimal) {
    StringBuilder plain = new StringBuilder(number.length());
    int lastMark = -1;
    for (int i = 0; i < number.length(); i++) {
      if (Tokenizer.isDigit(number.charAt(i))) {
        plain.append(number.charAt(i));
      } else {
        lastMark = i;
      }
    }
    if (plain.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    int behind = lastMark < 0 ? 0 : number.length() - lastMark - 1;
    boolean isDecimal =
        lastMark >= 0 && isDecimalPoint(number.charAt(lastMark)) && (behind != GROUP || decimal);
    return Optional.of(new BigDecimal(plain.toString()).movePointLeft(isDecimal ? behind : 0));
  }

  private static boolean digitAt(String text, int index) {
    return index < text.length() && Tokenizer.isDigit(text.charAt(index));
  }

  private static boolean isDecimalPoint(char c) {
    return c == '.' || c == ',';
  }

  private static boolean isSeparator(char c) {
    return isDecimalPoint(c)
        || c == '\''
        || c == '\u2019'
        || (Tokenizer.isSpace(c) && c != '\n' && c != '\r' && c != '\t');
  }
}
