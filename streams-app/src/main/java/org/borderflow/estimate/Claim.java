package org.borderflow.estimate;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;

/**
 * What one report says, made ready for estimating. Claims are in the order of publication; it
 * depends on what the reports say, never on how they arrived.
 *
 * @param report the report
 * @param interval the numbers its figure leaves possible
 * @param slot what the figure speaks of
 * @param hash hash of what the report says
 * @param authority who answers for the figure
 * @param voice whose text the publisher prints: an agency's, or its own
 */
record Claim(
    Report report, Interval interval, Slot slot, String hash, Authority authority, String voice)
    implements Comparable<Claim> {
  private static final Comparator<Claim> ORDER =
      Comparator.comparing(Claim::publishedAt)
          .thenComparing(claim -> claim.report.reportId())
          .thenComparing(Claim::hash);

  /** The claim of a report; none when it speaks of no half day. */
  static Optional<Claim> of(Report report, Names names) {
    return Slot.of(report.period())
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

  @Override
  public int compareTo(Claim other) {
    return ORDER.compare(this, other);
  }

  /** Two reports with one identity and one content are one. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Claim claim
        && hash.equals(claim.hash)
        && report.reportId().equals(claim.report.reportId());
  }

  @Override
  public int hashCode() {
    return hash.hashCode();
  }
}
