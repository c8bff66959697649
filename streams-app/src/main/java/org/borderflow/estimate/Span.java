package org.borderflow.estimate;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.report.Period;

/**
 * Whole days, both ends inclusive.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
record Span(LocalDate first, LocalDate last) implements Comparable<Span> {
  private static final Duration HALF_A_DAY = Duration.ofHours(12);

  /** The shortest first, then the earliest: the order in which totals are taken. */
  private static final Comparator<Span> ORDER =
      Comparator.comparingInt(Span::days).thenComparing(Span::first);

  /** The days of which a period covers at least half; none if there is no such day. */
  static Optional<Span> of(Period period) {
    LocalDate first = period.firstDay();
    LocalDate last = period.lastDay();
    if (covered(period, first).compareTo(HALF_A_DAY) < 0) {
      first = first.plusDays(1);
    }
    if (!last.isBefore(first) && covered(period, last).compareTo(HALF_A_DAY) < 0) {
      last = last.minusDays(1);
    }
    return last.isBefore(first) ? Optional.empty() : Optional.of(new Span(first, last));
  }

  private static Duration covered(Period period, LocalDate day) {
    LocalDateTime start = day.atStartOfDay();
    LocalDateTime end = start.plusDays(1);
    return Duration.between(
        period.from().isAfter(start) ? period.from() : start,
        period.until().isBefore(end) ? period.until() : end);
  }

  int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether it covers another, and more. */
  boolean contains(Span part) {
    return covers(part) && !part.equals(this);
  }

  /** Whether it covers another, or is the same. */
  boolean covers(Span part) {
    return !part.first.isBefore(first) && !part.last.isAfter(last);
  }

  /** What is left of it on either side of a part that it covers. */
  List<Span> without(Span part) {
    List<Span> left = new ArrayList<>();
    if (first.isBefore(part.first)) {
      left.add(new Span(first, part.first.minusDays(1)));
    }
    if (last.isAfter(part.last)) {
      left.add(new Span(part.last.plusDays(1), last));
    }
    return left;
  }

  Stream<LocalDate> stream() {
    return first.datesUntil(last.plusDays(1));
  }

  @Override
  public int compareTo(Span other) {
    return ORDER.compare(this, other);
  }
}
