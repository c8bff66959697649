package org.borderflow.estimate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;

/**
 * What one report says, made ready for estimating.
 *
 * @param report the report
 * @param interval the numbers its figure leaves possible
 * @param slot what the figure speaks of
 * @param hash hash of what the report says
 * @param authority who answers for the figure
 * @param voice whose text the publisher prints: an agency's, or its own
 */
record Claim(
    Report report, Interval interval, Slot slot, String hash, Authority authority, String voice) {
  private static final Duration LONGEST_WINDOW = Duration.ofDays(3);

  /** An order that depends on what the reports say, never on how they arrived. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.report.publishedAt())
          .thenComparing(Claim::hash)
          .thenComparing(claim -> claim.report.reportId());

  /**
   * What figures of one flow must have in common to be about the same number.
   *
   * @param span the days; of a window, those it touches
   * @param measure how the figure fills them
   * @param window the hours, exactly for {@link Measure#WINDOW}
   */
  record Slot(Span span, Measure measure, Optional<Window> window) {}

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

  /** The claim of a report; none when it is a rate or a long total that covers no half day. */
  static Optional<Claim> of(Report report, Names names) {
    return slot(report.period())
        .map(
            slot ->
                new Claim(
                    report,
                    Intervals.of(report.figure()),
                    slot,
                    report.contentHash(),
                    names.authority(report.source()),
                    names.voice(report.source().publisher())));
  }

  private static Optional<Slot> slot(Period period) {
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

  boolean isExact() {
    return report.figure().quantifier() == Quantifier.EXACT;
  }

  /** Whether it only says what a number does not exceed. */
  boolean isCeiling() {
    return report.figure().quantifier() == Quantifier.AT_MOST;
  }

  Instant publishedAt() {
    return report.publishedAt();
  }

  String publisher() {
    return report.source().publisher();
  }
}
