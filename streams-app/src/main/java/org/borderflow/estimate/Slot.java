package org.borderflow.estimate;

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
  private static final long LONGEST_WINDOW = (long) Windows.LONGEST_DAYS * Window.DAY;

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
    if (period.kind() == PeriodKind.TOTAL
        && !window.isWholeDays()
        && window.length() <= LONGEST_WINDOW) {
      return Optional.of(new Slot(Span.touchedBy(window), Measure.WINDOW, Optional.of(window)));
    }
    return Span.of(window)
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
    int bySpan = span.compareTo(other.span);
    if (bySpan != 0) {
      return bySpan;
    }
    // Two of one measure both have hours, or neither has.
    return measure == other.measure && window.isPresent()
        ? window.get().compareTo(other.window.orElseThrow())
        : measure.compareTo(other.measure);
  }
}
