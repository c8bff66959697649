package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.report.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At-least-once without loss: the app dies in the middle of a report, having written some of its
 * changelog and sent some of its results, and the report comes again.
 */
class CrashTest {
  private static final int SEEDS = 60;

  static List<Long> seeds() {
    long first = Long.getLong("borderflow.seed", 1);
    return LongStream.range(first, first + SEEDS).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverOfAReportWasWrittenNothingIsLost(long seed, @TempDir Path stateDir) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Report> reports = new RandomReports(seed).list(30);
    Results.Latest received = new Results.Latest();
    int crash = random.nextInt(reports.size());
    List<KeyValue<String, byte[]>> changelog;
    try (StreamDriver first = new StreamDriver(stateDir.resolve("first"))) {
      reports.subList(0, crash).forEach(first::send);
      changelog = first.changelog();
      first.days().forEach(record -> StreamDriver.day(received, record));
      first.surges().forEach(record -> StreamDriver.surge(received, record));
      // The report at which it dies: of each partition, a beginning of what was sent arrives.
      first.send(reports.get(crash));
      changelog.addAll(beginning(first.changelog(), random));
      beginning(first.days(), random).forEach(record -> StreamDriver.day(received, record));
      beginning(first.surges(), random).forEach(record -> StreamDriver.surge(received, record));
    }
    try (StreamDriver second = new StreamDriver(stateDir.resolve("second"))) {
      second.restore(changelog);
      reports.subList(crash, reports.size()).forEach(second::send);
      second.days().forEach(record -> StreamDriver.day(received, record));
      second.surges().forEach(record -> StreamDriver.surge(received, record));
    }
    assertThat(received.results())
        .as("seed %d, crash at report %d", seed, crash)
        .isEqualTo(Results.expected(reports));
  }

  private static <T> List<T> beginning(List<T> sent, SplittableRandom random) {
    return sent.subList(0, random.nextInt(sent.size() + 1));
  }
}
