package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.borderflow.backtest.RandomReports;
import org.borderflow.backtest.Results;
import org.borderflow.report.Report;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The promise: the same set of reports gives the same bytes, in whatever order they come. */
class ConvergenceTest {
  private static final int SEEDS = 60;
  private static final int ORDERS = 3;

  static List<Long> seeds() {
    // -Dborderflow.seed=N tries other ones.
    long first = Long.getLong("borderflow.seed", 1);
    return LongStream.range(first, first + SEEDS).boxed().toList();
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anyOrderWithAnyRepetitionGivesWhatTheSetGives(long seed, @TempDir Path stateDir) {
    RandomReports random = new RandomReports(seed);
    List<Report> reports = random.list(40);
    Results expected = Results.expected(reports);
    for (int order = 0; order < ORDERS; order++) {
      List<Report> shuffled = random.shuffled(reports);
      assertThat(stream(shuffled, stateDir.resolve(Integer.toString(order))))
          .as("seed %d, order %d", seed, order)
          .isEqualTo(expected);
    }
  }

  private static Results stream(List<Report> reports, Path stateDir) {
    try (StreamDriver driver = new StreamDriver(stateDir)) {
      Results.Latest latest = new Results.Latest();
      reports.forEach(driver::send);
      driver.days().forEach(record -> StreamDriver.day(latest, record));
      driver.surges().forEach(record -> StreamDriver.surge(latest, record));
      return latest.results();
    }
  }
}
