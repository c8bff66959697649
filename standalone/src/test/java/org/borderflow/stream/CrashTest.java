package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At-least-once without loss: the app dies in the middle of a report, having written some of its
 * changelog and sent some of its results, and everything since the last commit comes again. Once
 * each report is taken in by itself, as live; once many together, whose results wait in memory, as
 * while the stream is behind.
 */
@Tag("once")
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
    nothingIsLost(seed, stateDir, (driver, events, random) -> events.forEach(driver::send));
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whateverOfManyReportsWasWrittenTogetherNothingIsLost(long seed, @TempDir Path stateDir) {
    nothingIsLost(
        seed,
        stateDir,
        (driver, events, random) -> driver.sendInTurns(events, MOST_UNCOMMITTED, random));
  }

  /** How reports come in. */
  private interface Way {
    void send(StreamDriver driver, List<ReportEvent> events, SplittableRandom random);
  }

  private static void nothingIsLost(long seed, Path stateDir, Way way) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ReportEvent> events = events(seed);
    int crash = 1 + random.nextInt(events.size());
    int committed = crash - 1 - random.nextInt(Math.min(crash, MOST_UNCOMMITTED));
    Results.Latest received = new Results.Latest();
    List<KeyValue<String, byte[]>> changelog;
    try (StreamDriver first = new StreamDriver(stateDir.resolve("first"))) {
      way.send(first, events.subList(0, committed), random);
      changelog = first.changelog();
      first.drainTo(received);
      // Since the last commit: of each partition, a beginning of what was sent arrives.
      way.send(first, events.subList(committed, crash), random);
      changelog.addAll(beginning(first.changelog(), random));
      beginning(first.days(), random).forEach(record -> StreamDriver.day(received, record));
      beginning(first.surges(), random).forEach(record -> StreamDriver.surge(received, record));
      beginning(first.episodes(), random).forEach(record -> StreamDriver.episode(received, record));
    }
    try (StreamDriver second = new StreamDriver(stateDir.resolve("second"))) {
      second.restore(changelog);
      way.send(second, events.subList(committed, events.size()), random);
      second.drainTo(received);
    }
    assertThat(received.results().differenceTo(Results.expected(events)))
        .as("seed %d, committed %d, crash after %d", seed, committed, crash)
        .isEmpty();
  }

  /** With every second seed of one flow: what no other has a say in takes a way of its own. */
  private static List<ReportEvent> events(long seed) {
    if (seed % 2 == 1) {
      return new RandomReports(seed).events(30);
    }
    List<ReportEvent> all = new RandomReports(seed).events(200);
    Flow first =
        all.stream()
            .filter(Report.class::isInstance)
            .map(Report.class::cast)
            .findFirst()
            .orElseThrow()
            .flow();
    return all.stream()
        .filter(event -> !(event instanceof Report report) || report.flow().equals(first))
        .toList();
  }

  private static <T> List<T> beginning(List<T> sent, SplittableRandom random) {
    return sent.subList(0, random.nextInt(sent.size() + 1));
  }
}
