package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.backtest.Results;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The promise: the same set of reports and retractions gives the same bytes, in whatever order they
 * come, and wherever the app is stopped and started again. Every set lies on a border of its own.
 */
@Tag("once")
class ConvergenceTest {
  private static final int BATCHES = 6;
  private static final int ORDERS = 3;
  private static final int MOST_TOGETHER = 500;

  static List<Long> seeds() {
    // -Dborderflow.seed=N tries other ones.
    long first = Long.getLong("borderflow.seed", 1);
    return LongStream.range(first, first + BATCHES).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderWithAnyRepetitionGivesWhatTheSetGives(long seed, @TempDir Path stateDir) {
    RandomSets sets = new RandomSets(seed, RandomSets.A_HUNDRED);
    Results expected = Results.expected(sets.events());
    for (int order = 0; order < ORDERS; order++) {
      Path folder = stateDir.resolve(Integer.toString(order));
      Results actual = stream(sets.shuffled(), order > 0, seed, folder);
      assertThat(actual.differenceTo(expected)).as("seed %d, order %d", seed, order).isEmpty();
    }
  }

  /**
   * Stopped once on the way, and started again with nothing but its changelog.
   *
   * @param together whether reports are taken in as while the stream is behind, many at a time
   */
  private static Results stream(
      List<ReportEvent> events, boolean together, long seed, Path stateDir) {
    SplittableRandom random = new SplittableRandom(seed);
    int stop = random.nextInt(events.size());
    Results.Latest latest = new Results.Latest();
    List<KeyValue<String, byte[]>> changelog;
    try (StreamDriver driver = new StreamDriver(stateDir.resolve("first"))) {
      send(driver, events.subList(0, stop), together, random);
      driver.drainTo(latest);
      changelog = new ArrayList<>(driver.changelog());
    }
    try (StreamDriver driver = new StreamDriver(stateDir.resolve("second"))) {
      driver.restore(changelog);
      send(driver, events.subList(stop, events.size()), together, random);
      driver.drainTo(latest);
    }
    return latest.results();
  }

  private static void send(
      StreamDriver driver, List<ReportEvent> events, boolean together, SplittableRandom random) {
    if (together) {
      driver.sendInTurns(events, MOST_TOGETHER, random);
    } else {
      events.forEach(driver::send);
    }
  }
}
