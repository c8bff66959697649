package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The time a figure speaks of, in the border's own time. Written with a first and a last day, both
 * inclusive ({@code 2022-09-21}, {@code 2022-09-27}), or with local date-times, the end exclusive
 * ({@code 2022-09-28T10:00}). A date-time at midnight is the same as the day it bounds.
 *
 * <p>In JSON it has the fields {@code start}, {@code end} and {@code kind}.
 *
 * @param from the first instant, inclusive
 * @param until the last instant, exclusive
 * @param kind what the figure says of the period
 */
public record Period(LocalDateTime from, LocalDateTime until, PeriodKind kind) {
  /** First year a period may touch. */
  public static final int FIRST_YEAR = 1900;

  /** Last year a period may touch. */
  public static final int LAST_YEAR = 2199;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final int LENGTH_OF_DAY = 10;

  /**
   * @throws InvalidValueException when the end does not come after the start, a bound has seconds,
   *     or a year is out of range
   */
  public Period {
    requireYear("period.start", from.getYear());
    if (!until.isAfter(from)) {
      throw new InvalidValueException(
          "period.end", end(until) + " is not after the start " + start(from), "swap the two");
    }
    requireYear("period.end", lastYear(until));
    if (hasSeconds(from) || hasSeconds(until)) {
      throw new InvalidValueException("period", "has seconds", "write hours and minutes only");
    }
  }

  /** A period of whole days, both inclusive. */
  public static Period ofDays(LocalDate first, LocalDate last, PeriodKind kind) {
    return new Period(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), kind);
  }

  /** The total of one day. */
  public static Period ofDay(LocalDate day) {
    return ofDays(day, day, PeriodKind.TOTAL);
  }

  /**
   * Reads the two bounds as written.
   *
   * @throws InvalidValueException when one is not a day or a date-time to the minute
   */
  public static Period of(String start, String end, PeriodKind kind) {
    LocalDateTime from = parse("period.start", start);
    LocalDateTime until = parse("period.end", end);
    return new Period(from, end.length() == LENGTH_OF_DAY ? until.plusDays(1) : until, kind);
  }

  @JsonCreator
  static Period of(Written written) {
    return of(written.start, written.end, written.kind);
  }

  @JsonValue
  Written written() {
    return new Written(start(), end(), kind);
  }

  /** The start as written: a day if it is midnight, else a date-time. */
  public String start() {
    return start(from);
  }

  /** The end as written: the last day if it ends at midnight, else an exclusive date-time. */
  public String end() {
    return end(until);
  }

  /** The first day touched. */
  public LocalDate firstDay() {
    return from.toLocalDate();
  }

  /** The last day touched. */
  public LocalDate lastDay() {
    return isMidnight(until) ? until.toLocalDate().minusDays(1) : until.toLocalDate();
  }

  /** How many days it touches, at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(firstDay(), lastDay()) + 1);
  }

  /** Whether both bounds are midnights. */
  public boolean isWholeDays() {
    return isMidnight(from) && isMidnight(until);
  }

  private static String start(LocalDateTime from) {
    return isMidnight(from) ? from.toLocalDate().toString() : MINUTE.format(from);
  }

  private static String end(LocalDateTime until) {
    return isMidnight(until) ? until.toLocalDate().minusDays(1).toString() : MINUTE.format(until);
  }

  private static boolean hasSeconds(LocalDateTime time) {
    return time.getSecond() != 0 || time.getNano() != 0;
  }

  private static boolean isMidnight(LocalDateTime time) {
    return time.getHour() == 0 && time.getMinute() == 0 && !hasSeconds(time);
  }

  private static LocalDateTime parse(String field, String text) {
    try {
      return text.length() == LENGTH_OF_DAY
          ? PlainTime.day(text).orElseGet(() -> LocalDate.parse(text, DAY)).atStartOfDay()
          : LocalDateTime.parse(text, MINUTE);
    } catch (DateTimeException e) {
      throw new InvalidValueException(
          field,
          "is " + Text.quote(text) + ", which is no day and no time of the calendar",
          "write it as 2022-09-28, or as 2022-09-28T10:00 for a time of day");
    }
  }

  /** The year of the last instant before the end, which is another only on New Year's Day. */
  private static int lastYear(LocalDateTime until) {
    return until.getDayOfYear() == 1 ? until.minusNanos(1).getYear() : until.getYear();
  }

  private static void requireYear(String field, int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new InvalidValueException(
          field, "is in the year " + year, "write a year " + FIRST_YEAR + " to " + LAST_YEAR);
    }
  }

  /** The JSON form. */
  @JsonPropertyOrder({"start", "end", "kind"})
  record Written(
      @JsonProperty(required = true) String start,
      @JsonProperty(required = true) String end,
      @JsonProperty(required = true) PeriodKind kind) {}
}
