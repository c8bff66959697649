package org.borderflow.metrics;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.alert.DeliveryOutcome;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.health.StreamHealth;
import org.borderflow.report.Flow;
import org.borderflow.view.LiveResults;
import org.borderflow.view.Made;
import org.borderflow.view.Progress;

/** Metrics in which every meter of ours has a sample. */
final class Everything {
  private Everything() {}

  static String scraped() {
    LiveResults results = new LiveResults();
    Flow flow = Flow.of("RU", "FI");
    DayEstimate day = Made.day(flow, "2022-09-24", 300);
    SurgeAssessment surge = Made.assessment(flow, "2022-09-24", SurgeState.CONFIRMED, 300);
    results.published(Instant.parse("2022-09-25T12:00:00Z"));
    results.day(day.key(), Optional.of(day));
    results.surge(surge.key(), Optional.of(surge));
    results.publish(new Progress(2, 2, true, Optional.empty()));
    Instant now = Instant.parse("2022-09-25T13:00:00Z");
    try (Metrics metrics = new Metrics("borderflow", 500, () -> now)) {
      metrics.watch(results);
      metrics.watchReaders(() -> 1);
      metrics.watch(() -> KafkaStreams.State.RUNNING, 1);
      metrics.watchHealth(() -> StreamHealth.of("RUNNING"));
      metrics.deliveries().prepared("log");
      metrics.deliveries().ended("log", DeliveryOutcome.DELIVERED);
      metrics.stream().workedThrough(now);
      return metrics.scrape();
    }
  }
}
