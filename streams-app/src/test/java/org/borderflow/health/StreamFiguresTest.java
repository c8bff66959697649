package org.borderflow.health;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.borderflow.stream.BorderflowTopology;
import org.borderflow.stream.ReportOutcome;
import org.borderflow.stream.StreamListener;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka Streams really measures of itself, under the names that it really has. */
class StreamFiguresTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-01");

  @TempDir Path stateDir;

  private TopologyTestDriver driver(StreamListener listener) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    StreamSettings settings = new StreamSettings(Topics.DEFAULT, 1, 3, listener, () -> {});
    return new TopologyTestDriver(
        new BorderflowTopology(settings, new Estimator(), DetectorRules.DEFAULT).get(), config);
  }

  private static long done(TopologyTestDriver driver) {
    return StreamFigures.look(
            Duration.ZERO, "RUNNING", 1, Topics.DEFAULT.reports(), driver.metrics())
        .workedThrough()
        .getOrDefault(0, 0L);
  }

  /** A report on the so-manyth day, sent long ago: so its estimating may wait. */
  private static void pipe(TopologyTestDriver driver, int later) {
    ByteArraySerializer bytes = new ByteArraySerializer();
    LocalDate day = DAY.plusDays(later);
    Report report =
        Report.of(
            Flow.of("RU", "FI"),
            Optional.empty(),
            Figure.exact(100),
            Period.ofDay(day),
            Source.of("a"),
            Report.atNoon(day.plusDays(1)));
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.INGESTED_AT, "2020-01-01T00:00:00Z".getBytes(UTF_8));
    driver
        .createInputTopic(Topics.DEFAULT.reports(), bytes, bytes)
        .pipeInput(
            new TestRecord<>(
                "FI-RU".getBytes(UTF_8),
                EventCodec.REPORT.write(report),
                headers,
                report.publishedAt()));
  }

  /** What a store measures of itself in native code may not be read while it is being closed. */
  @Test
  void looksAtNothingThatTellsNothing() {
    Map<MetricName, Metric> metrics = new HashMap<>();
    List<MetricName> lookedAt = new ArrayList<>();
    try (TopologyTestDriver driver = driver(StreamListener.NONE)) {
      driver.metrics().forEach((name, metric) -> metrics.put(name, noting(metric, lookedAt)));
    }
    assertThat(metrics.keySet())
        .extracting(MetricName::group)
        .contains("stream-state-metrics", "stream-task-metrics");
    StreamFigures.look(Duration.ZERO, "RUNNING", 1, Topics.DEFAULT.reports(), metrics);
    assertThat(lookedAt)
        .isNotEmpty()
        .extracting(MetricName::group)
        .doesNotContain("stream-state-metrics");
  }

  private static Metric noting(Metric metric, List<MetricName> lookedAt) {
    return new Metric() {
      @Override
      public MetricName metricName() {
        return metric.metricName();
      }

      @Override
      public Object metricValue() {
        lookedAt.add(metric.metricName());
        return 0;
      }
    };
  }

  @Test
  void aReportThatIsTakenInIsWorkDone() {
    try (TopologyTestDriver driver = driver(StreamListener.NONE)) {
      assertThat(done(driver)).isZero();
      pipe(driver, 0);
      long one = done(driver);
      assertThat(one).isPositive();
      pipe(driver, 1);
      assertThat(done(driver)).isGreaterThan(one);
    }
  }

  /** What was postponed is worked off while no report is taken in, however long that takes. */
  @Test
  void toEstimateWhatWasTakenInIsWorkDone() {
    List<Long> takenIn = new ArrayList<>();
    List<TopologyTestDriver> looked = new ArrayList<>();
    StreamListener looking =
        new StreamListener() {
          @Override
          public void reported(ReportOutcome outcome) {
            takenIn.add(done(looked.get(0)));
          }
        };
    try (TopologyTestDriver driver = driver(looking)) {
      looked.add(driver);
      pipe(driver, 0);
      assertThat(takenIn).hasSize(1);
      assertThat(done(driver)).isGreaterThan(takenIn.get(0));
    }
  }
}
