package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.borderflow.backtest.Results;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.RandomSets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever goes wrong, in the end days, surges and episodes are what the set of reports says, to
 * the byte.
 */
class FaultIT {
  private static final int SETS = 120;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}, exactly once {1}, seed {2}")
  @CsvSource({
    "PROGRAM_KILLED, false, 1",
    "BROKER_KILLED, false, 2",
    "NETWORK_BAD, false, 3",
    "ZOMBIE, true, 4"
  })
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void aFewTimes(Disturbance disturbance, boolean exactlyOnce, long seed) throws Exception {
    endsAsTheReportsSay(disturbance, new Installation.Setting(4, exactlyOnce), 2, seed);
  }

  /** Not of a zombie: without transactions nothing keeps its late results out. */
  @ParameterizedTest(name = "{0}, at least once, 4 partitions")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZOMBIE")
  @Tag("faults")
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void fiveTimes(Disturbance disturbance) throws Exception {
    endsAsTheReportsSay(disturbance, new Installation.Setting(4, false), 5, 11);
  }

  @ParameterizedTest(name = "{0}, exactly once, 4 partitions")
  @EnumSource
  @Tag("faults")
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void fiveTimesInTransactions(Disturbance disturbance) throws Exception {
    endsAsTheReportsSay(disturbance, new Installation.Setting(4, true), 5, 12);
  }

  /** Not of a zombie, as above. */
  @ParameterizedTest(name = "{0}, at least once, 1 partition")
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ZOMBIE")
  @Tag("faults")
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void fiveTimesOnOnePartition(Disturbance disturbance) throws Exception {
    endsAsTheReportsSay(disturbance, new Installation.Setting(1, false), 5, 13);
  }

  @ParameterizedTest(name = "{0}, exactly once, 1 partition")
  @EnumSource
  @Tag("faults")
  @Timeout(value = 15, unit = TimeUnit.MINUTES)
  void fiveTimesInTransactionsOnOnePartition(Disturbance disturbance) throws Exception {
    endsAsTheReportsSay(disturbance, new Installation.Setting(1, true), 5, 14);
  }

  private void endsAsTheReportsSay(
      Disturbance disturbance, Installation.Setting setting, int times, long usualSeed)
      throws Exception {
    long seed = Long.getLong("borderflow.seed", usualSeed);
    RandomSets sets = new RandomSets(seed, SETS);
    try (Installation here = new Installation(folder, setting)) {
      List<ReportEvent> events = sets.shuffled();
      disturbance.during(here, parts(events, times), new SplittableRandom(seed));
      if (disturbance.endsTheProgram()) {
        here.start("state");
      } else {
        assertThat(here.running()).as("instances that have lived through it").isPositive();
      }
      here.awaitLag(0);
      assertThat(here.reports()).as("acknowledged, and each once").isEqualTo(events.size());
      assertThat(here.results().differenceTo(Results.expected(sets.events())))
          .as("%s, %s, seed %d", disturbance, setting, seed)
          .isEmpty();
    }
  }

  private static List<List<ReportEvent>> parts(List<ReportEvent> events, int count) {
    List<List<ReportEvent>> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(events.subList(events.size() * i / count, events.size() * (i + 1) / count));
    }
    return parts;
  }
}
