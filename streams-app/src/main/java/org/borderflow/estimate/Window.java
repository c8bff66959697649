package org.borderflow.estimate;

import java.time.LocalDateTime;
import org.borderflow.report.Period;

/**
 * Hours, the end exclusive, in minutes of the border's own time since 1 January 1970.
 *
 * @param from the beginning
 * @param until the end, after it
 */
record Window(long from, long until) implements Comparable<Window> {
  /** Minutes of a day. */
  static final int DAY = 24 * 60;

  private static final long HOUR = 60;

  /** The hours of a period, which is written to the minute. */
  static Window of(Period period) {
    return new Window(minute(period.from()), minute(period.until()));
  }

  /** All hours of a day. */
  static Window of(int day) {
    return new Window((long) day * DAY, (day + 1L) * DAY);
  }

  private static long minute(LocalDateTime time) {
    return time.toLocalDate().toEpochDay() * DAY + time.getHour() * HOUR + time.getMinute();
  }

  /** The first day that it touches. */
  int firstDay() {
    return Math.toIntExact(Math.floorDiv(from, DAY));
  }

  /** The last day that it touches. */
  int lastDay() {
    return Math.toIntExact(Math.floorDiv(until - 1, DAY));
  }

  /** Whether it begins and ends at midnight. */
  boolean isWholeDays() {
    return Math.floorMod(from, DAY) == 0 && Math.floorMod(until, DAY) == 0;
  }

  /** Minutes. */
  long length() {
    return until - from;
  }

  /** How many of its minutes lie within another. */
  long minutesIn(Window other) {
    return Math.max(0, Math.min(until, other.until) - Math.max(from, other.from));
  }

  boolean overlaps(Window other) {
    return minutesIn(other) > 0;
  }

  /** The shortest first, then the earliest. */
  @Override
  public int compareTo(Window other) {
    int byLength = Long.compare(length(), other.length());
    return byLength != 0 ? byLength : Long.compare(from, other.from);
  }
}
