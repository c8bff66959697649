package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.json.Reason;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamListenerTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-01");

  private final List<String> heard = new ArrayList<>();

  private final StreamListener listener =
      new StreamListener() {
        @Override
        public void reported(ReportOutcome outcome) {
          heard.add(outcome.code());
        }

        @Override
        public void rejected(Reason reason) {
          heard.add(reason.code());
        }

        @Override
        public void episode(EpisodeKind kind, EpisodeChange change) {
          heard.add(kind.code() + " " + change.code());
        }

        @Override
        public void workedThrough(Instant ingestedAt) {
          heard.add("sent " + ingestedAt);
        }
      };

  @Test
  void hearsOfNewReportsKnownOnesAndRejects(@TempDir Path stateDir) {
    try (TopologyTestDriver driver = driver(stateDir)) {
      TestInputTopic<byte[], byte[]> reports = reports(driver);
      send(reports, 0, 100, "");
      send(reports, 0, 100, "");
      reports.pipeInput(new TestRecord<>("FI-RU".getBytes(UTF_8), "{".getBytes(UTF_8)));
      assertThat(heard).containsExactly("report", "known", "rejected", "not_json");
    }
  }

  @Test
  void hearsOfTheTimeOfIngestLastOfAllAndOnlyIfItIsOne(@TempDir Path stateDir) {
    try (TopologyTestDriver driver = driver(stateDir)) {
      TestInputTopic<byte[], byte[]> reports = reports(driver);
      send(reports, 0, 100, "2026-01-01T00:00:00Z");
      send(reports, 1, 100, "yesterday");
      assertThat(heard).containsExactly("report", "sent 2026-01-01T00:00:00Z", "report");
    }
  }

  @Test
  void hearsOfAnEpisodeThatOpens(@TempDir Path stateDir) {
    try (TopologyTestDriver driver = driver(stateDir)) {
      TestInputTopic<byte[], byte[]> reports = reports(driver);
      for (int day = 0; day < 28; day++) {
        send(reports, day, 1_000 + day % 3, "");
      }
      assertThat(heard).doesNotContain("surge opened");
      send(reports, 28, 9_000, "2026-01-01T00:00:00Z");
      assertThat(heard).endsWith("report", "surge opened", "sent 2026-01-01T00:00:00Z");
    }
  }

  private TopologyTestDriver driver(Path stateDir) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    StreamSettings settings = new StreamSettings(Topics.DEFAULT, 1, 3, listener, () -> {});
    return new TopologyTestDriver(
        new BorderflowTopology(settings, new Estimator(), DetectorRules.DEFAULT).get(), config);
  }

  private static TestInputTopic<byte[], byte[]> reports(TopologyTestDriver driver) {
    ByteArraySerializer bytes = new ByteArraySerializer();
    return driver.createInputTopic("borderflow.reports", bytes, bytes);
  }

  private static void send(
      TestInputTopic<byte[], byte[]> reports, int later, long people, String ingested) {
    LocalDate day = DAY.plusDays(later);
    Report report =
        Report.of(
            Flow.of("RU", "FI"),
            Optional.empty(),
            Figure.exact(people),
            Period.ofDay(day),
            Source.of("a"),
            Report.atNoon(day.plusDays(1)));
    RecordHeaders headers = new RecordHeaders();
    if (!ingested.isEmpty()) {
      headers.add(Headers.INGESTED_AT, ingested.getBytes(UTF_8));
    }
    reports.pipeInput(
        new TestRecord<>(
            "FI-RU".getBytes(UTF_8),
            EventCodec.REPORT.write(report),
            headers,
            report.publishedAt()));
  }
}
