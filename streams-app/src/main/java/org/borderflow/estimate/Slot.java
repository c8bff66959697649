package org.borderflow.estimate;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;

/**
 * What figures of one flow must have in common to be about the same number. The shortest come
 * first: the order in which totals are taken.
 *
 * @param span the days; of a window, those it touches
 * @param measure how the figure fills them
 * @param window the hours, exactly for {@link Measure#WINDOW}
 */
record Slot(Span span, Measure measure, Optional<Window> window) implements Comparable<Slot> {
  /** Before every other. */
  static final Slot FIRST = total(new Span(LocalDate.MIN, LocalDate.MIN));

  /** After every other: no period is as long. */
  static final Slot LAST = total(new Span(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(100_000)));

  private static final Duration LONGEST_WINDOW = Duration.ofDays(Windows.LONGEST_DAYS);

  private static final Comparator<Slot> ORDER =
      Comparator.comparing(Slot::span)
          .thenComparing(slot -> slot.measure)
          .thenComparing(slot -> slot.window.orElseGet(() -> Window.of(slot.span.first())));

  /** How a figure fills its days. */
  enum Measure {
    /** The number of one whole day. */
    DAY,
    /** The number of some hours, up to three days of them. */
    WINDOW,
    /** The sum of several days. */
    TOTAL,
    /** The number of each of several days. */
    RATE
  }

  /** A total over whole days. */
  static Slot total(Span span) {
    return new Slot(span, Measure.TOTAL, Optional.empty());
  }

  /** The slot of a period; none when it is a rate or a long total that covers no half day. */
  static Optional<Slot> of(Period period) {
    Window window = Window.of(period);
    if (!period.isWholeDays()
        && period.kind() == PeriodKind.TOTAL
        && window.length().compareTo(LONGEST_WINDOW) <= 0) {
      Span touched = new Span(period.firstDay(), period.lastDay());
      return Optional.of(new Slot(touched, Measure.WINDOW, Optional.of(window)));
    }
    return Span.of(period)
        .map(span -> new Slot(span, measure(period.kind(), span), Optional.empty()));
  }

  private static Measure measure(PeriodKind kind, Span span) {
    if (span.days() == 1) {
      return Measure.DAY;
    }
    return kind == PeriodKind.TOTAL ? Measure.TOTAL : Measure.RATE;
  }

  boolean is(Measure other) {
    return measure == other;
  }

  /** Whether it speaks of several days as one, or of each of several. */
  boolean isLong() {
    return measure == Measure.TOTAL || measure == Measure.RATE;
  }

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }
}
