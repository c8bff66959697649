package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.RandomSets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever goes wrong, in the end days, surges and episodes are what the set of reports says, to
 * the byte.
 */
class FaultIT {
  private static final int SETS = 120;
  private static final int TIMES = Integer.getInteger("borderflow.times", 5);

  /** Which of all cases to run, as a part of their names. */
  private static final Pattern WANTED = Pattern.compile(System.getProperty("borderflow.fault", ""));

  /** Whether to run also what is not promised to end well: it fails when it does not. */
  private static final boolean UNPROMISED = Boolean.getBoolean("borderflow.unpromised");

  @TempDir private Path folder;

  /**
   * What goes wrong, and how the program runs.
   *
   * @param disturbance what goes wrong
   * @param setting how the program runs
   */
  private record Trial(Disturbance disturbance, Installation.Setting setting) {
    static Trial of(Disturbance disturbance, boolean exactlyOnce, int partitions) {
      return new Trial(disturbance, new Installation.Setting(partitions, exactlyOnce));
    }

    boolean isPromised() {
      return disturbance.isHarmless(setting.exactlyOnce());
    }

    long usualSeed() {
      return 11L + (setting.exactlyOnce() ? 1 : 0) + (setting.partitions() == 1 ? 2 : 0);
    }

    @Override
    public String toString() {
      return disturbance + ", " + setting;
    }
  }

  static Stream<Arguments> all() {
    return Stream.of(4, 1)
        .flatMap(partitions -> Stream.of(false, true).flatMap(exactly -> all(exactly, partitions)))
        .filter(trial -> UNPROMISED || trial.isPromised())
        .filter(trial -> WANTED.matcher(trial.toString()).find())
        .map(trial -> Arguments.of(trial, trial.usualSeed()));
  }

  private static Stream<Trial> all(boolean exactlyOnce, int partitions) {
    return Stream.of(Disturbance.values()).map(one -> Trial.of(one, exactlyOnce, partitions));
  }

  @ParameterizedTest(name = "{0}, exactly once {1}, seed {2}")
  @CsvSource({
    "PROGRAM_KILLED, false, 1",
    "BROKER_KILLED, false, 2",
    "NETWORK_BAD, false, 3",
    "ZOMBIE, true, 4"
  })
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void aFewTimes(Disturbance disturbance, boolean exactlyOnce, long seed) throws Exception {
    endsAsTheReportsSay(Trial.of(disturbance, exactlyOnce, 4), 2, seed);
  }

  @ParameterizedTest(name = "{0}, seed {1}", allowZeroInvocations = true)
  @MethodSource("all")
  @Tag("faults")
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void manyTimes(Trial trial, long seed) throws Exception {
    long start = System.nanoTime();
    endsAsTheReportsSay(trial, TIMES, seed);
    // All take hours: whoever waits sees how far they are, and keeps what is done if it is cut off.
    System.out.printf(
        Locale.ROOT,
        "%s, %d times: same bytes, in %d s%n",
        trial,
        TIMES,
        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start));
  }

  private void endsAsTheReportsSay(Trial trial, int times, long usualSeed) throws Exception {
    Disturbance disturbance = trial.disturbance();
    Optional<String> missing = disturbance.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
    long seed = Long.getLong("borderflow.seed", usualSeed);
    try (Installation here = new Installation(folder, trial.setting())) {
      List<ReportEvent> events = new RandomSets(seed, SETS).shuffled();
      disturbance.during(here, Outcome.parts(events, times), new SplittableRandom(seed));
      if (disturbance.endsTheProgram()) {
        here.start("state");
      } else {
        assertThat(here.running()).as(here::lastWords).isPositive();
      }
      assertThat(new HashSet<>(here.acknowledged())).containsAll(events);
      Outcome.isAsTheReportsSay(here, disturbance.publishesAgain(), trial + ", seed " + seed);
    }
  }
}
