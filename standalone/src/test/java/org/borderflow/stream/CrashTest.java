package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At-least-once without loss: the app dies in the middle of a report, having written some of its
 * changelog and sent some of its results, and everything since the last commit comes again.
 */
class CrashTest {
  private static final int SEEDS = 80;
  private static final int MOST_UNCOMMITTED = 10;

  static List<Long> seeds() {
    long first = Long.getLong("borderflow.seed", 1);
    return LongStream.range(first, first + SEEDS).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverOfAReportWasWrittenNothingIsLost(long seed, @TempDir Path stateDir) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReportEvent> events = new RandomReports(seed).events(30);
    int crash = 1 + random.nextInt(events.size());
    int committed = crash - 1 - random.nextInt(Math.min(crash, MOST_UNCOMMITTED));
    Results.Latest received = new Results.Latest();
    List<KeyValue<String, byte[]>> changelog;
    try (StreamDriver first = new StreamDriver(stateDir.resolve("first"))) {
      events.subList(0, committed).forEach(first::send);
      changelog = first.changelog();
      first.drainTo(received);
      // Since the last commit: of each partition, a beginning of what was sent arrives.
      events.subList(committed, crash).forEach(first::send);
      changelog.addAll(beginning(first.changelog(), random));
      beginning(first.days(), random).forEach(record -> StreamDriver.day(received, record));
      beginning(first.surges(), random).forEach(record -> StreamDriver.surge(received, record));
      beginning(first.episodes(), random).forEach(record -> StreamDriver.episode(received, record));
    }
    try (StreamDriver second = new StreamDriver(stateDir.resolve("second"))) {
      second.restore(changelog);
      events.subList(committed, events.size()).forEach(second::send);
      second.drainTo(received);
    }
    assertThat(received.results().differenceTo(Results.expected(events)))
        .as("seed %d, committed %d, crash after %d", seed, committed, crash)
        .isEmpty();
  }

  private static <T> List<T> beginning(List<T> sent, SplittableRandom random) {
    return sent.subList(0, random.nextInt(sent.size() + 1));
  }
}
