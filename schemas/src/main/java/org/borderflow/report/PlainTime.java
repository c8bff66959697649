package org.borderflow.report;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Days and times in the forms that nearly all of them have: {@code 2022-09-25} and {@code
 * 2022-09-25T12:00:00Z}. They are read several times as fast as by a {@link
 * java.time.format.DateTimeFormatter}, which remains for all others.
 */
public final class PlainTime {
  private static final String DAY = "0000-00-00";
  private static final String SECOND = "0000-00-00T00:00:00Z";
  private static final int DECIMAL = 10;
  private static final int HOURS = 24;
  private static final int SIXTY = 60;
  private static final int FIRST_OF_FOUR_DIGITS = 1_000;
  private static final int LAST_OF_FOUR_DIGITS = 9_999;

  /** From the year 1 to 9999 a day is written with four digits and no sign. */
  private static final long EARLIEST_PLAIN = Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();

  private static final long LATEST_PLAIN = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

  private PlainTime() {}

  /**
   * The day; empty when the text has another form.
   *
   * @throws DateTimeException when it has that form and is no day of the calendar
   */
  public static Optional<LocalDate> day(String text) {
    return hasForm(text, DAY) ? Optional.of(dayIn(text)) : Optional.empty();
  }

  /**
   * The time; empty when the text has another form, or an hour, minute or second that a clock does
   * not show.
   *
   * @throws DateTimeException when it has that form and is on no day of the calendar
   */
  public static Optional<Instant> instant(String text) {
    if (!hasForm(text, SECOND)) {
      return Optional.empty();
    }
    int hour = number(text, 11, 13);
    int minute = number(text, 14, 16);
    int second = number(text, 17, 19);
    if (hour >= HOURS || minute >= SIXTY || second >= SIXTY) {
      return Optional.empty();
    }
    LocalDateTime time = dayIn(text).atTime(hour, minute, second);
    return Optional.of(time.toInstant(ZoneOffset.UTC));
  }

  /** Adds a day to a text, as {@link LocalDate#toString} writes it. */
  public static StringBuilder append(StringBuilder text, LocalDate day) {
    int year = day.getYear();
    if (year < FIRST_OF_FOUR_DIGITS || year > LAST_OF_FOUR_DIGITS) {
      return text.append(day);
    }
    text.append(year).append('-');
    twoDigits(text, day.getMonthValue()).append('-');
    return twoDigits(text, day.getDayOfMonth());
  }

  /** As {@link Instant#toString} writes it, in a third of the time where it has no fraction. */
  public static String text(Instant time) {
    if (time.getNano() != 0
        || time.getEpochSecond() < EARLIEST_PLAIN
        || time.getEpochSecond() > LATEST_PLAIN) {
      return time.toString();
    }
    LocalDateTime clock = LocalDateTime.ofEpochSecond(time.getEpochSecond(), 0, ZoneOffset.UTC);
    StringBuilder text = new StringBuilder(SECOND.length()).append(clock.toLocalDate()).append('T');
    twoDigits(text, clock.getHour()).append(':');
    twoDigits(text, clock.getMinute()).append(':');
    return twoDigits(text, clock.getSecond()).append('Z').toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return (number < DECIMAL ? text.append('0') : text).append(number);
  }

  /** Whether it has a digit wherever the form has a 0, and else the form's own characters. */
  private static boolean hasForm(String text, String form) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      if (form.charAt(i) == '0' ? c < '0' || c > '9' : c != form.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static LocalDate dayIn(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = DECIMAL * number + text.charAt(i) - '0';
    }
    return number;
  }
}
