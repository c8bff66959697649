package org.borderflow.estimate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
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
 */
record Claim(Report report, Interval interval, Slot slot, String hash) {
  /** An order that depends on what the reports say, never on how they arrived. */
  static final Comparator<Claim> ORDER =
      Comparator.comparing((Claim claim) -> claim.report.publishedAt())
          .thenComparing(Claim::hash)
          .thenComparing(claim -> claim.report.reportId());

  /**
   * What figures of one flow must have in common to be about the same number.
   *
   * @param span the days
   * @param measure how the figure fills them
   */
  record Slot(Span span, Measure measure) {}

  /** How a figure fills its days. */
  enum Measure {
    /** The number of one whole day. */
    DAY,
    /** The number of one day, as counted over other hours than the day's own. */
    ROUGH_DAY,
    /** The sum of several days. */
    TOTAL,
    /** The number of each of several days. */
    RATE
  }

  /** The claim of a report; none when its period covers no half day. */
  static Optional<Claim> of(Report report) {
    return Span.of(report.period())
        .map(
            span ->
                new Claim(
                    report,
                    Intervals.of(report.figure()),
                    new Slot(span, measure(report, span)),
                    report.contentHash()));
  }

  private static Measure measure(Report report, Span span) {
    if (span.days() == 1) {
      return report.period().isWholeDays() ? Measure.DAY : Measure.ROUGH_DAY;
    }
    return report.period().kind() == PeriodKind.TOTAL ? Measure.TOTAL : Measure.RATE;
  }

  boolean isExact() {
    return report.figure().quantifier() == Quantifier.EXACT;
  }

  Instant publishedAt() {
    return report.publishedAt();
  }

  String publisher() {
    return report.source().publisher();
  }

  /** Whose figure it is: the authority's, or the bare publisher's own. */
  Authority authority() {
    return report
        .source()
        .authority()
        .map(name -> new Authority(name, true))
        .orElseGet(() -> new Authority(publisher(), false));
  }

  /**
   * Who answers for a figure.
   *
   * @param name its name
   * @param named whether a publisher names it; else it is the publisher itself
   */
  record Authority(String name, boolean named) implements Comparable<Authority> {
    private static final Comparator<Authority> ORDER =
        Comparator.comparing(Authority::name).thenComparing(Authority::named);

    @Override
    public int compareTo(Authority other) {
      return ORDER.compare(this, other);
    }
  }
}
