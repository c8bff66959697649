package org.borderflow.fault;

import java.util.List;
import java.util.SplittableRandom;
import org.borderflow.cli.Running;
import org.borderflow.report.ReportEvent;

/** What clocks and calendars say where the program runs. Figures must not depend on it. */
final class ClockFaults {
  private static final long TWO_DAYS = 48L * 60 * 60;

  /**
   * Whole hours, a half and a quarter; north and south, so that clocks go forward in some when they
   * go back in others; a change by half an hour; the zone that left a whole day out.
   */
  private static final List<String> ZONES =
      List.of(
          "Europe/Kyiv",
          "Asia/Kathmandu",
          "Australia/Lord_Howe",
          "America/St_Johns",
          "Pacific/Apia",
          "America/New_York",
          "Asia/Tehran");

  private ClockFaults() {}

  static void zonesDiffer(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      Running instance = here.start("state", zone(random));
      here.publishByProgram(part, zone(random));
      here.awaitLag(random.nextLong(part.size()));
      instance.process().destroyForcibly().waitFor();
    }
  }

  private static Conditions zone(SplittableRandom random) {
    return Conditions.zone(ZONES.get(random.nextInt(ZONES.size())));
  }

  static void wrong(Installation here, List<List<ReportEvent>> parts, SplittableRandom random)
      throws Exception {
    for (List<ReportEvent> part : parts) {
      here.broker().kill();
      here.broker().startAgain(clock(random));
      Running instance = here.start("state", clock(random));
      here.publishByProgram(part, clock(random));
      here.awaitLag(random.nextLong(part.size()));
      instance.process().destroyForcibly().waitFor();
    }
    here.broker().kill();
    here.broker().startAgain();
  }

  private static Conditions clock(SplittableRandom random) {
    return WrongClock.by(random.nextLong(-TWO_DAYS, TWO_DAYS));
  }
}
