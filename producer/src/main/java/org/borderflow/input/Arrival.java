package org.borderflow.input;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;

/** Refuses reports from the future: a Kafka broker takes no record that far ahead of its clock. */
final class Arrival {
  private static final Duration AHEAD = Duration.ofHours(1);

  private Arrival() {}

  /**
   * The report.
   *
   * @throws InvalidValueException when it was published more than an hour from now
   */
  static Report check(Report report, InstantSource clock) {
    Instant published = report.publishedAt();
    if (published.isAfter(clock.instant().plus(AHEAD))) {
      throw new InvalidValueException(
          "publishedAt",
          "is " + published + ", which lies in the future",
          "mend it, or the period's end that it follows from");
    }
    return report;
  }
}
