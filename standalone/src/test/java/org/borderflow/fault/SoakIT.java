package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.RandomSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of all kinds, one after the other, for as many minutes as {@code -Dborderflow.soak} says.
 * Each round is an installation of its own, with a seed of its own, which stands in the output
 * before the round begins; {@code -Dborderflow.seed} begins with that round.
 */
@EnabledIfSystemProperty(named = "borderflow.soak", matches = "[0-9]+")
class SoakIT {
  private static final int SETS = 80;
  private static final int FAULTS = 4;

  @TempDir private Path folder;

  @Test
  @Timeout(value = 7, unit = TimeUnit.DAYS)
  void everyRoundEndsAsTheReportsSay() throws Exception {
    Duration lasting = Duration.ofMinutes(Long.getLong("borderflow.soak"));
    long seed = Long.getLong("borderflow.seed", System.nanoTime());
    long end = System.nanoTime() + lasting.toNanos();
    do {
      round(seed);
      seed++;
    } while (System.nanoTime() < end);
  }

  private void round(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Installation.Setting setting =
        new Installation.Setting(1 + 3 * random.nextInt(2), random.nextBoolean());
    List<Disturbance> course = course(setting, random);
    String what = "seed " + seed + ", " + setting + ": " + course;
    System.out.println(what);
    Path here = Files.createDirectory(folder.resolve(Long.toString(seed)));
    try (Installation installation = new Installation(here, setting)) {
      List<List<ReportEvent>> parts =
          Outcome.parts(new RandomSets(seed, SETS).shuffled(), course.size());
      for (int i = 0; i < course.size(); i++) {
        Disturbance disturbance = course.get(i);
        disturbance.during(installation, Outcome.parts(parts.get(i), 2), random);
        assertThat(installation.running() > 0)
            .as("%s: instances live after %s", what, disturbance)
            .isEqualTo(!disturbance.endsTheProgram());
        installation.killInstances();
      }
      installation.start("state");
      Outcome.isAsTheReportsSay(
          installation, course.stream().anyMatch(Disturbance::publishesAgain), what);
    }
  }

  private static List<Disturbance> course(Installation.Setting setting, SplittableRandom random) {
    List<Disturbance> possible =
        new ArrayList<>(
            List.of(Disturbance.values()).stream()
                .filter(one -> one.missing().isEmpty())
                .filter(one -> one.isHarmless(setting.exactlyOnce()))
                .toList());
    List<Disturbance> course = new ArrayList<>();
    for (int i = 0; i < FAULTS; i++) {
      course.add(possible.remove(random.nextInt(possible.size())));
    }
    return course;
  }
}
