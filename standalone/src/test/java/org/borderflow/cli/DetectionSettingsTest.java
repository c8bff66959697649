package org.borderflow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Detectors, gates and holidays are settings like all others, seen in what backtest writes. */
class DetectionSettingsTest {
  private static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n";

  @TempDir Path folder;

  /** Ten calm days of 1,000 on two borders, then, on 15 March, 2,000. */
  @BeforeEach
  void writeReports() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (String destination : List.of("FI", "GE")) {
      for (int day = 5; day < 15; day++) {
        rows.append(row(destination, 1_000, day));
      }
      rows.append(row(destination, 2_000, 15));
    }
    Files.writeString(folder.resolve("reports.csv"), rows);
  }

  private static String row(String destination, int people, int day) {
    return "RU,%s,,,,crossings,,%d,%d,exact,2024-03-%02d,2024-03-%02d,total,Yle,,,\n"
        .formatted(destination, people, people, day, day);
  }

  @Test
  void withoutAnySettingRobustFindsBoth() {
    assertThat(found(Map.of())).containsExactly("FI confirmed robust", "GE confirmed robust");
  }

  @Test
  void aFlagComesBeforeAVariableBeforeTheFileBeforeTheDefault() throws IOException {
    Files.writeString(
        folder.resolve("borderflow.properties"), "detector=*>GE=ears-c1\ngates=ratio=2.1\n");
    assertThat(found(Map.of())).containsExactly("FI none robust", "GE none ears-c1");
    Map<String, String> env = Map.of("BORDERFLOW_DETECTOR", "RU>FI=w2|ratio");
    assertThat(found(env)).containsExactly("FI none w2", "GE none ratio");
    assertThat(found(env, "--detector", "ears-c2", "--gates", "RU>FI=excess=1"))
        .containsExactly("FI confirmed ears-c2", "GE confirmed ears-c2");
  }

  /** A holiday on which twice as many people as usual travel. */
  @Test
  void aHolidayIsNoSurgeOnItsBorders() throws IOException {
    Files.writeString(
        folder.resolve("holidays.csv"), "country,date,name,factor\nFI,2024-03-15,Day,2\n");
    Map<String, String> env = Map.of("BORDERFLOW_HOLIDAYS", at("holidays.csv"));
    assertThat(found(env)).containsExactly("FI none robust", "GE confirmed robust");
  }

  @Test
  void whatIsWrongIsOneLineThatSaysWhereItStands() throws IOException {
    assertThat(backtest(Map.of("BORDERFLOW_DETECTOR", "RU>FI=ewma")))
        .isEqualTo(
            new Ran(
                2,
                "",
                "borderflow: Invalid value for option '--detector' ([FLOW=]NAME): no detector ewma;"
                    + " there are robust, w2, ears-c1, ears-c2, ears-c3, ratio (from"
                    + " BORDERFLOW_DETECTOR); see borderflow backtest --help\n"));
    assertThat(backtest(Map.of(), "--gates", "score=low"))
        .isEqualTo(
            new Ran(
                2,
                "",
                "borderflow: Invalid value for option '--gates' ([FLOW=]GATES): gate score is"
                    + " \"low\", which is no number such as 2 or 1.5; see borderflow backtest"
                    + " --help\n"));
    Files.writeString(folder.resolve("holidays.csv"), "country,date\n");
    String holidays = at("holidays.csv");
    assertThat(backtest(Map.of(), "--holidays", holidays))
        .isEqualTo(
            new Ran(
                3,
                "",
                "borderflow: "
                    + holidays
                    + ":1: there is no column name; write country,date,name[,factor], as in"
                    + " FI,2022-12-06,Itsenäisyyspäivä,1.4\n"));
  }

  @Test
  void theStreamsDaysOfNewsMustNotBeNegative() {
    assertThat(Ran.in(folder, "stream", "--news-days=-1", "--bootstrap-server", "localhost:1"))
        .isEqualTo(
            new Ran(2, "", "borderflow: --news-days is -1; give a number of days, 0 or more\n"));
  }

  /** Destination, state and detector of the day in question. */
  private List<String> found(Map<String, String> env, String... args) {
    Ran ran = backtest(env, args);
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out()
        .lines()
        .filter(line -> line.contains(",2024-03-15,"))
        .map(line -> line.split(",", -1))
        .map(fields -> fields[2] + " " + fields[8] + " " + fields[17])
        .toList();
  }

  private Ran backtest(Map<String, String> env, String... args) {
    String[] all = java.util.Arrays.copyOf(args, args.length + 4);
    System.arraycopy(new String[] {"backtest", at("reports.csv"), "--surges", "-"}, 0, all, 0, 4);
    System.arraycopy(args, 0, all, 4, args.length);
    return Ran.in(folder, env, all);
  }

  private String at(String file) {
    return folder.resolve(file).toString();
  }
}
