package org.borderflow.input;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;

/**
 * Refuses what comes from the future: a Kafka broker takes no record that far ahead of its clock.
 */
final class Arrival {
  private static final Duration AHEAD = Duration.ofHours(1);

  private Arrival() {}

  /**
   * The report or retraction.
   *
   * @throws InvalidValueException when it was published more than an hour from now
   */
  static ReportEvent check(ReportEvent event, InstantSource clock) {
    Instant published = event.publishedAt();
    if (published.isAfter(clock.instant().plus(AHEAD))) {
      throw new InvalidValueException(
          "publishedAt",
          "is " + published + ", which lies in the future",
          event instanceof Report
              ? "mend it, or the period's end that it follows from"
              : "mend it");
    }
    return event;
  }
}
