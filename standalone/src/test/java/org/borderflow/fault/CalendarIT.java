package org.borderflow.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.cli.Running;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days are calendar days, wherever the program runs: one on which clocks are changed is as long as
 * any other, and February has the days that it has.
 */
class CalendarIT {
  private static final List<String> ZONES =
      List.of("UTC", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia");

  /**
   * Clocks went forward in Europe on 27 March 2022 and back on 30 October; 2024 is a leap year,
   * 2023 is none. The last is a window of 24 hours, half of them on each day.
   */
  private static final String REPORTS =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n"
          + row("PL", 3_000, "2022-03-26", "2022-03-28")
          + row("PL", 3_000, "2022-10-29", "2022-10-31")
          + row("PL", 2_000, "2023-02-28", "2023-03-01")
          + row("PL", 3_000, "2024-02-28", "2024-03-01")
          + row("HU", 2_400, "2022-03-26T12:00", "2022-03-27T12:00");

  /** 3,000 over three days, 2,000 over two; 2,400 in 24 hours are as many a day on both days. */
  private static final List<String> EXPECTED =
      List.of(
          "HU 2022-03-26 2400",
          "HU 2022-03-27 2400",
          "PL 2022-03-26 1000",
          "PL 2022-03-27 1000",
          "PL 2022-03-28 1000",
          "PL 2022-10-29 1000",
          "PL 2022-10-30 1000",
          "PL 2022-10-31 1000",
          "PL 2023-02-28 1000",
          "PL 2023-03-01 1000",
          "PL 2024-02-28 1000",
          "PL 2024-02-29 1000",
          "PL 2024-03-01 1000");

  @TempDir Path folder;

  @Test
  void theTimeZoneOfTheMachineChangesNoFigure() throws Exception {
    Path reports = Files.writeString(folder.resolve("reports.csv"), REPORTS);
    List<Running> runs = new ArrayList<>();
    for (String zone : ZONES) {
      Conditions conditions = Conditions.zone(zone);
      runs.add(
          Running.in(
              conditions.environment(),
              folder,
              conditions.javaOptions(),
              "backtest",
              reports.toString(),
              "--days",
              "-"));
    }
    String first = "";
    for (int i = 0; i < ZONES.size(); i++) {
      Running run = runs.get(i);
      assertThat(run.exitCode()).as("%s: %s", ZONES.get(i), Files.readString(run.err())).isZero();
      String days = Files.readString(run.out());
      assertThat(figures(days)).as(ZONES.get(i)).isEqualTo(EXPECTED);
      first = i == 0 ? days : first;
      assertThat(days).as(ZONES.get(i)).isEqualTo(first);
    }
  }

  private static String row(String destination, int people, String start, String end) {
    return "UA,"
        + destination
        + ",,,,crossings,,"
        + people
        + ","
        + people
        + ",exact,"
        + start
        + ","
        + end
        + ",total,Border Guard,,,\n";
  }

  /** Destination, day and best figure of each row. */
  private static List<String> figures(String days) {
    List<String> header = List.of(days.lines().findFirst().orElseThrow().split(","));
    return days.lines()
        .skip(1)
        .map(row -> row.split(","))
        .map(
            row ->
                row[header.indexOf("destination")]
                    + " "
                    + row[header.indexOf("day")]
                    + " "
                    + row[header.indexOf("best")])
        .toList();
  }
}
