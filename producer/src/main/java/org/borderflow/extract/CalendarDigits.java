package org.borderflow.extract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;

/** Dates in digits: 24.9., 24.09.2022, 24.9.22 and 2022-09-24. */
final class CalendarDigits {
  private static final int ISO_LENGTH = 10;
  private static final int CENTURY = 2000;

  private CalendarDigits() {}

  /** Where a date ends that begins at {@code start}; {@code start} if there is none. */
  static int end(String text, int start) {
    int iso = isoEnd(text, start);
    if (iso > start) {
      return iso;
    }
    int day = Digits.run(text, start);
    int month = afterPoint(text, day);
    if (day - start > 2 || month < 0) {
      return start;
    }
    int point = Digits.run(text, month);
    if (point - month < 1 || point - month > 2 || point >= text.length()) {
      return start;
    }
    if (text.charAt(point) != '.') {
      return start;
    }
    int year = Digits.run(text, point + 1);
    int length = year - point - 1;
    boolean whole = length == 0 || length == 2 || length == 4;
    int end = length == 0 ? point + 1 : year;
    return whole && isDay(text.substring(start, day), text.substring(month, point)) ? end : start;
  }

  private static int afterPoint(String text, int point) {
    boolean found =
        point + 1 < text.length()
            && text.charAt(point) == '.'
            && Tokenizer.isDigit(text.charAt(point + 1));
    return found ? point + 1 : -1;
  }

  private static int isoEnd(String text, int start) {
    int end = start + ISO_LENGTH;
    if (end > text.length() || text.charAt(start + 4) != '-' || text.charAt(start + 7) != '-') {
      return start;
    }
    boolean longer = end < text.length() && Tokenizer.isDigit(text.charAt(end));
    return !longer && isoDate(text.substring(start, end)).isPresent() ? end : start;
  }

  private static boolean isDay(String day, String month) {
    try {
      MonthDay.of(Integer.parseInt(month), Integer.parseInt(day));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /** The date with a year in {@code token}; empty if it has none. */
  static Optional<LocalDate> dated(String token) {
    if (token.length() == ISO_LENGTH && token.charAt(4) == '-') {
      return isoDate(token);
    }
    String[] parts = token.split("\\.", -1);
    if (parts.length < 3 || parts[2].isEmpty()) {
      return Optional.empty();
    }
    try {
      int year = Integer.parseInt(parts[2]);
      return Optional.of(monthDay(token).atYear(parts[2].length() == 2 ? CENTURY + year : year));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Day and month of a date with points. */
  static MonthDay monthDay(String token) {
    String[] parts = token.split("\\.", -1);
    return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
  }

  private static Optional<LocalDate> isoDate(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
