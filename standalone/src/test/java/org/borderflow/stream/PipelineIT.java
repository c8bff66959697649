package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample through a real broker and a real streams app, against the same without them. */
class PipelineIT {
  private static final int FOUR_HUNDRED = 400;

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @Test
  void topicsHoldWhatBacktestSays(@TempDir Path stateDir) {
    List<Report> sample = Sample.reports();
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "plain", 4, false, stateDir);
    pipeline.publish(sample);
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
  }

  @ParameterizedTest(name = "seed {0}, {1} partitions, exactly once {2}")
  @CsvSource({"1, 1, false", "2, 3, false", "3, 4, true"})
  void orderRepetitionPartitionsGuaranteeAndLagChangeNothing(
      long seed, int partitions, boolean exactlyOnce, @TempDir Path stateDir) {
    List<Report> sample = Sample.reports();
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), "shuffled-" + seed, partitions, exactlyOnce, stateDir);
    pipeline.publishAnHourAgo(new RandomReports(seed).shuffled(sample));
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
  }

  @Test
  void whatIsNoReportIsRejectedAndHoldsNothingUp(@TempDir Path stateDir) {
    List<Report> sample = Sample.reports();
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "poisoned", 2, false, stateDir);
    pipeline.publish(sample.subList(0, 100));
    pipeline.publishRaw("FI-RU", "{".getBytes(UTF_8));
    pipeline.publishRaw("nonsense", new byte[] {(byte) 0xff});
    pipeline.publishRaw("FI-RU", "[".repeat(10_000).getBytes(UTF_8));
    // As large as the broker takes; what is said of it makes the reject larger still.
    pipeline.publishRaw("FI-RU", new byte[1_048_000]);
    pipeline.publish(sample.subList(100, sample.size()));
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
    try (Admin admin = BROKER.connection().admin(java.time.Duration.ofSeconds(10))) {
      StreamLag written = new StreamLag(admin, "poisoned-app", pipeline.topics());
      assertThat(written.written(pipeline.topics().rejects())).isEqualTo(4);
    }
  }

  /**
   * Hundreds of sets of reports and retractions, in two batches, the app stopped in the middle of
   * each. With the first it is behind, so that days wait for more reports.
   */
  @ParameterizedTest(name = "seed {0}, {1} partitions, exactly once {2}")
  @CsvSource({"11, 1, false", "12, 4, false", "13, 3, true"})
  void randomSetsEndAsTheSetsSay(
      long seed, int partitions, boolean exactlyOnce, @TempDir Path stateDir) {
    RandomSets sets = new RandomSets(Long.getLong("borderflow.seed", seed), FOUR_HUNDRED);
    List<ReportEvent> events = sets.shuffled();
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), "sets-" + seed, partitions, exactlyOnce, stateDir);
    pipeline.publishAnHourAgo(events.subList(0, events.size() / 2));
    pipeline.stopHalfWay();
    pipeline.publish(events.subList(events.size() / 2, events.size()));
    pipeline.stopHalfWay();
    assertThat(pipeline.run().differenceTo(Results.expected(sets.events())))
        .as("seed %d", seed)
        .isEmpty();
  }

  @Test
  void thousandsOfReportsOnOneDayAreCountedAndHoldNothingUp(@TempDir Path stateDir) {
    List<Report> reports = IntStream.range(0, 3_000).mapToObj(i -> by("page " + i, i % 3)).toList();
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "crowded", 1, false, stateDir);
    pipeline.publish(reports);
    Results results = pipeline.run();
    assertThat(results.differenceTo(Results.expected(reports))).isEmpty();
    assertThat(results.events()).contains("\"reports\":3000,\"publishers\":3000");
  }

  private static Report by(String publisher, int more) {
    LocalDate day = LocalDate.parse("2022-09-24");
    return Report.of(
        Flow.of("RU", "FI"),
        Optional.empty(),
        Figure.exact(8_572 + more),
        Period.ofDay(day),
        Source.of(publisher),
        Report.atNoon(day.plusDays(1)));
  }
}
