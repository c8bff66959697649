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
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample through a real broker and a real streams app, against the same without them. */
class PipelineIT {
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
  void orderRepetitionPartitionsAndGuaranteeChangeNothing(
      long seed, int partitions, boolean exactlyOnce, @TempDir Path stateDir) {
    List<Report> sample = Sample.reports();
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), "shuffled-" + seed, partitions, exactlyOnce, stateDir);
    pipeline.publish(new RandomReports(seed).shuffled(sample));
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

  /** Its list of evidence is larger than the largest record that Kafka takes by default. */
  @Test
  void aDayOfVeryManyReportsDoesNotStopTheStream(@TempDir Path stateDir) {
    List<Report> reports =
        IntStream.range(0, 840).mapToObj(i -> by("\ud83d\udea7".repeat(290) + i)).toList();
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "crowded", 1, false, stateDir);
    pipeline.publish(reports);
    Results results = pipeline.run();
    assertThat(results).isEqualTo(Results.expected(reports));
    assertThat(results.events().getBytes(UTF_8)).hasSizeGreaterThan(1_048_588);
  }

  private static Report by(String publisher) {
    LocalDate day = LocalDate.parse("2022-09-24");
    return Report.of(
        Flow.of("RU", "FI"),
        Optional.empty(),
        Figure.exact(8_572),
        Period.ofDay(day),
        Source.of(publisher),
        Report.atNoon(day.plusDays(1)));
  }
}
