package org.borderflow.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.alert.DeliveryOutcome;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.json.Reason;
import org.borderflow.stream.ReportOutcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:10Z");

  private Instant now = NOW;
  private KafkaStreams.State state = KafkaStreams.State.CREATED;
  private final Metrics metrics = new Metrics("borderflow", 500, () -> now);

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void whatBecomesOfRecordsIsCounted() {
    metrics.stream().reported(ReportOutcome.REPORT);
    metrics.stream().reported(ReportOutcome.REPORT);
    metrics.stream().reported(ReportOutcome.REJECTED);
    metrics.stream().rejected(Reason.NOT_JSON);
    metrics.stream().episode(EpisodeKind.DROP, EpisodeChange.WITHDRAWN);
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_reports_total", "outcome", "report")).isEqualTo(2);
    assertThat(scraped.value("borderflow_reports_total", "outcome", "rejected")).isEqualTo(1);
    assertThat(scraped.value("borderflow_rejects_total", "reason", "not_json")).isEqualTo(1);
    assertThat(scraped.all("borderflow_episode_changes_total"))
        .filteredOn(sample -> sample.value() > 0)
        .singleElement()
        .satisfies(
            sample ->
                assertThat(sample.labels())
                    .containsEntry("kind", "drop")
                    .containsEntry("change", "withdrawn"));
  }

  @Test
  void whatHasNotHappenedYetIsThereAsNothing() {
    Scraped scraped = scrape();
    assertThat(scraped.all("borderflow_reports_total"))
        .extracting(Scraped.Sample::value)
        .isEqualTo(List.of(0.0, 0.0, 0.0, 0.0));
    assertThat(scraped.value("borderflow_rejects_total", "reason", "wrong_key")).isZero();
    // Two kinds, five changes.
    assertThat(scraped.all("borderflow_episode_changes_total")).hasSize(10);
    assertThat(scraped.value("borderflow_result_latency_seconds_count")).isZero();
  }

  @Test
  void deliveriesAreCountedByChannelAndOutcome() {
    metrics.deliveries().ended("slack", DeliveryOutcome.RETRIED);
    metrics.deliveries().ended("slack", DeliveryOutcome.RETRIED);
    metrics.deliveries().ended("log", DeliveryOutcome.DELIVERED);
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_alert_deliveries_total", "channel", "slack")).isEqualTo(2);
    assertThat(scraped.value("borderflow_alert_deliveries_total", "outcome", "delivered"))
        .isEqualTo(1);
  }

  @Test
  void everyOutcomeOfAChannelIsThereFromItsStartAsNothing() {
    metrics.deliveries().prepared("slack");
    Scraped scraped = scrape();
    assertThat(scraped.all("borderflow_alert_deliveries_total"))
        .hasSameSizeAs(DeliveryOutcome.values())
        .allSatisfy(sample -> assertThat(sample.labels()).containsEntry("channel", "slack"))
        .allSatisfy(sample -> assertThat(sample.value()).isZero());
  }

  @Test
  void aChannelThatHasStoppedLookingForNewsIsSeen() {
    metrics.deliveries().prepared("slack");
    metrics.deliveries().turned("slack", 3);
    now = now.plusMillis(90_500);
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_alert_waiting_records", "channel", "slack")).isEqualTo(3);
    assertThat(scraped.value("borderflow_alert_turn_age_seconds", "channel", "slack"))
        .isEqualTo(90.5);
    metrics.deliveries().turned("slack", 0);
    assertThat(scrape().value("borderflow_alert_waiting_records", "channel", "slack")).isZero();
    assertThat(scrape().value("borderflow_alert_turn_age_seconds", "channel", "slack")).isZero();
  }

  @Test
  void theStateOfTheStreamIsTheOneThatIsOne() {
    metrics.watch(() -> state, 4);
    assertThat(scrape().value("borderflow_stream_threads")).isEqualTo(4);
    for (KafkaStreams.State each : KafkaStreams.State.values()) {
      state = each;
      assertThat(scrape().all("borderflow_stream_state"))
          .hasSameSizeAs(KafkaStreams.State.values())
          .filteredOn(sample -> sample.value() == 1)
          .singleElement()
          .satisfies(one -> assertThat(one.labels()).containsEntry("state", each.name()));
    }
  }

  @Test
  void latencyIsTheTimeSinceAnEventWasSent() {
    metrics.stream().workedThrough(NOW.minusMillis(250));
    metrics.stream().workedThrough(NOW.minusSeconds(4));
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_result_latency_seconds_count")).isEqualTo(2);
    assertThat(scraped.value("borderflow_result_latency_seconds_sum")).isEqualTo(4.25);
    assertThat(scraped.value("borderflow_result_latency_seconds_bucket", "le", "1.0")).isEqualTo(1);
  }

  @Test
  void anEventFromAClockThatIsAheadTookNoTime() {
    metrics.stream().workedThrough(NOW.plusSeconds(60));
    Scraped scraped = scrape();
    assertThat(scraped.value("borderflow_result_latency_seconds_count")).isEqualTo(1);
    assertThat(scraped.value("borderflow_result_latency_seconds_sum")).isZero();
  }

  @Test
  void readersAreCountedWhenAsked() {
    int[] readers = {3};
    metrics.watchReaders(() -> readers[0]);
    assertThat(scrape().value("borderflow_http_stream_readers")).isEqualTo(3);
    readers[0] = 4;
    assertThat(scrape().value("borderflow_http_stream_readers")).isEqualTo(4);
  }

  @Test
  void theJvmIsThereUnderTheNameOfTheApplication() {
    Scraped scraped = scrape();
    assertThat(scraped.all("jvm_memory_used_bytes"))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.labels()).containsEntry("application", "borderflow"));
    assertThat(scraped.all("process_uptime_seconds")).hasSize(1);
  }

  private Scraped scrape() {
    return new Scraped(metrics.scrape());
  }
}
