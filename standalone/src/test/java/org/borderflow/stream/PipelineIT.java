package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.Report;
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
    pipeline.publish(sample.subList(100, sample.size()));
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
    try (Admin admin = BROKER.connection().admin(java.time.Duration.ofSeconds(10))) {
      StreamLag written = new StreamLag(admin, "poisoned-app", pipeline.topics());
      assertThat(written.written(pipeline.topics().rejects())).isEqualTo(3);
    }
  }
}
