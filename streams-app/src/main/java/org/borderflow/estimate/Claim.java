package org.borderflow.estimate;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.jspecify.annotations.Nullable;

/**
 * What one report says, made ready for estimating. Claims are in the order of publication; it
 * depends on what the reports say, never on how they arrived.
 *
 * <p>It keeps what it looks like as evidence: that is the same on every day that it speaks of, and
 * a day is estimated again and again. So it is not to be used by several threads.
 */
final class Claim implements Comparable<Claim> {
  private final Report report;
  private final Interval interval;
  private final Slot slot;
  private final String hash;
  private final Authority authority;
  private final String voice;
  private @Nullable String words;
  private @Nullable Evidence evidence;

  private Claim(Report report, Slot slot, Speakers speakers) {
    this.report = report;
    this.interval = Intervals.of(report.figure());
    this.slot = slot;
    this.hash = report.contentHash();
    this.authority = speakers.authority(report.source());
    this.voice = speakers.voice(report.source().publisher());
  }

  /** The claim of a report; none when it speaks of no half day. */
  static Optional<Claim> of(Report report, Speakers speakers) {
    return Slot.of(report.period()).map(slot -> new Claim(report, slot, speakers));
  }

  Report report() {
    return report;
  }

  /** The numbers its figure leaves possible. */
  Interval interval() {
    return interval;
  }

  /** What the figure speaks of. */
  Slot slot() {
    return slot;
  }

  /** Hash of what the report says. */
  String hash() {
    return hash;
  }

  /** Who answers for the figure. */
  Authority authority() {
    return authority;
  }

  /** Whose text the publisher prints: an agency's, or its own. */
  String voice() {
    return voice;
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

  /** The figure, and the period if it is not one day, in words. */
  String words() {
    String known = words;
    if (known == null) {
      // A claim of one day is evidence of that day only, and any other names its period.
      known = Wording.of(report.figure(), report.period(), Days.date(slot.span().first()));
      words = known;
    }
    return known;
  }

  /** What it is as evidence of a day that it speaks of. */
  Evidence evidence(Part part) {
    Evidence known = evidence;
    if (known == null || known.part() != part) {
      known =
          new Evidence(
              report.reportId(),
              hash,
              part,
              publisher(),
              report.source().authority(),
              words() + Wording.comparison(report),
              report.excerpt(),
              report.source().url(),
              report.publishedAt());
      evidence = known;
    }
    return known;
  }

  @Override
  public int compareTo(Claim other) {
    int order = publishedAt().compareTo(other.publishedAt());
    if (order == 0) {
      order = report.reportId().compareTo(other.report.reportId());
    }
    return order == 0 ? hash.compareTo(other.hash) : order;
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

  @Override
  public String toString() {
    return report.toString();
  }
}
