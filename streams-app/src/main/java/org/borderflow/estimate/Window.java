package org.borderflow.estimate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.borderflow.report.Period;

/**
 * Hours, the end exclusive.
 *
 * @param from the beginning
 * @param until the end, after it
 */
record Window(LocalDateTime from, LocalDateTime until) implements Comparable<Window> {
  /** The shortest first, then the earliest. */
  private static final Comparator<Window> ORDER =
      Comparator.comparing(Window::length).thenComparing(Window::from);

  static Window of(Period period) {
    return new Window(period.from(), period.until());
  }

  static Window of(LocalDate day) {
    return new Window(day.atStartOfDay(), day.plusDays(1).atStartOfDay());
  }

  Duration length() {
    return Duration.between(from, until);
  }

  /** How many of its minutes lie within another. */
  long minutesIn(Window other) {
    LocalDateTime begin = from.isAfter(other.from) ? from : other.from;
    LocalDateTime end = until.isBefore(other.until) ? until : other.until;
    return Math.max(0, Duration.between(begin, end).toMinutes());
  }

  boolean overlaps(Window other) {
    return minutesIn(other) > 0;
  }

  @Override
  public int compareTo(Window other) {
    return ORDER.compare(this, other);
  }
}
