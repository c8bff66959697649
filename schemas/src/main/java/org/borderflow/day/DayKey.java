package org.borderflow.day;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Period;
import org.borderflow.report.PlainTime;

/**
 * A flow and a day: the record key of days and surges, written {@code RU>FI;mode=land@2022-09-24}.
 *
 * @param flow the flow
 * @param day the calendar day, in the border's own time
 */
public record DayKey(Flow flow, LocalDate day) implements Comparable<DayKey> {
  private static final int LENGTH_OF_DAY = 10;

  private static final Comparator<DayKey> ORDER =
      Comparator.comparing(DayKey::flow).thenComparing(DayKey::day);

  /**
   * @throws InvalidValueException when the day lies outside the years a report may speak of
   */
  public DayKey {
    requireDay("day", day);
  }

  /**
   * Checks that a day lies in the years that a report may speak of, {@value Period#FIRST_YEAR} to
   * {@value Period#LAST_YEAR}.
   *
   * @param field the field's name, for the error
   * @return the day
   * @throws InvalidValueException when it does not
   */
  public static LocalDate requireDay(String field, LocalDate day) {
    if (day.getYear() < Period.FIRST_YEAR || day.getYear() > Period.LAST_YEAR) {
      throw new InvalidValueException(
          field,
          "is in the year " + day.getYear(),
          "write a year " + Period.FIRST_YEAR + " to " + Period.LAST_YEAR);
    }
    return day;
  }

  /**
   * Reads a key as written.
   *
   * @throws InvalidValueException when the text is not of that form
   */
  public static DayKey parse(String text) {
    int at = text.lastIndexOf('@');
    if (at < 0) {
      throw new InvalidValueException("key", "has no @", "write it as RU>FI@2022-09-24");
    }
    try {
      return new DayKey(Flow.parse(text.substring(0, at)), LocalDate.parse(text.substring(at + 1)));
    } catch (DateTimeException e) {
      throw new InvalidValueException("key", "ends in no day", "write it as RU>FI@2022-09-24");
    }
  }

  /** By hand for the sake of speed, as {@link Flow#equals}. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof DayKey key && day.equals(key.day) && flow.equals(key.flow));
  }

  @Override
  public int hashCode() {
    return 31 * flow.hashCode() + day.hashCode();
  }

  /** By flow, then by day. */
  @Override
  public int compareTo(DayKey other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    String name = flow.toString();
    StringBuilder key = new StringBuilder(name.length() + LENGTH_OF_DAY + 1);
    return PlainTime.append(key.append(name).append('@'), day).toString();
  }
}
