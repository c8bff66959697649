package org.borderflow.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BacktestCommandTest {
  private static final String HEADER =
      "origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,"
          + "period_start,period_end,kind,publisher,authority,published_on,url\n";
  private static final String DAYS =
      "border,origin,destination,crossing_point,mode,nationality,measure,day,low,best,high,basis,"
          + "disputed,discrepancy,net_low,net_best,net_high,reports,publishers,statements,reason\n";
  private static final String SURGES =
      "border,origin,destination,crossing_point,mode,nationality,measure,day,state,observed,"
          + "expected,expected_low,expected_high,ratio,score,since,history,detector,reports,publishers,"
          + "reason\n";

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Three calm days of 100, then, after the two guard days, one of 1,000. */
  @Test
  void writesBothTables() throws IOException {
    Path reports =
        file(row(100, "03-01") + row(100, "03-02") + row(100, "03-03") + row(1_000, "03-06"));
    assertThat(run(reports.toString(), "--days", at("days"), "--surges", at("surges"))).isZero();
    assertThat(Files.readString(folder.resolve("days")))
        .isEqualTo(
            DAYS + day("03-01", 100) + day("03-02", 100) + day("03-03", 100) + day("03-06", 1_000));
    // On the log scale all three are ln 101, so only the floors of the scale remain: weights
    // 0.5^(age/10) of 3, 4 and 5 days are 2.99 figures' worth, and s² = 8 · 0.25² / (2.99 + 8) +
    // 1/101
    // = 0.0554. The band is 101 · e^(±1.96 · 0.2354) − 1.
    assertThat(Files.readString(folder.resolve("surges")))
        .startsWith(
            SURGES
                + none("03-01", "0 figures")
                + none("03-02", "1 figure")
                + none("03-03", "2 figures")
                + "FI-RU,RU,FI,,,,crossings,2024-03-06,confirmed,1000,100.0,62.7,159.2,10.0,")
        .endsWith(
            ",3,robust,1,1,\"1,000 people, 10.0 times the 100 expected (63 to 159), after 3"
                + " figures; confirmed surge\"\n");
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).startsWith("4 reports, 0 rejected: 4 days, 1 surges");
  }

  /** 60 people came to Hong Kong by air on 29 February. */
  @Test
  void readsFilesOfAnotherFormByAMapping() throws IOException {
    Path table =
        Files.writeString(
            folder.resolve("hk.csv"),
            """
            Date,Control Point,Arrival / Departure,Total
            29-02-2024,Airport,Arrival,60
            """);
    assertThat(run("--map", "data.gov.hk-passengers", table.toString(), "--days", "-")).isZero();
    assertThat(out.toString())
        .startsWith(DAYS + "HK-ZZ,ZZ,HK,Airport,air,,crossings,2024-02-29,60,60,60,day,false,");
  }

  @Test
  void readsStandardInputAndWritesStandardOutput() {
    assertThat(runOn(HEADER + row(7, "02-29"), "-", "--days", "-")).isZero();
    assertThat(out.toString()).isEqualTo(DAYS + day("02-29", 7));
  }

  @Test
  void aHeaderAloneGivesEmptyTables() throws IOException {
    assertThat(run(file("").toString(), "--days", "-")).isZero();
    assertThat(out.toString()).isEqualTo(DAYS);
  }

  @Test
  void badRowsAreToldCountedAndDecideTheExitCode() throws IOException {
    Path reports = file(row(7, "02-29") + row(-7, "03-01"));
    assertThat(run(reports.toString(), "--days", "-")).isEqualTo(ExitCode.REJECTS);
    assertThat(out.toString()).isEqualTo(DAYS + day("02-29", 7));
    assertThat(err.toString()).startsWith(reports + ":3:8: ").contains("1 reports, 1 rejected");
    assertThat(run(reports.toString(), "--days", "-", "--max-rejects", "1")).isZero();
  }

  @Test
  void unreadableInputLeavesNoTable() {
    String missing = at("missing.csv");
    assertThat(run(missing, "--days", at("days"))).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).startsWith(missing + ": does not exist").hasLineCount(1);
    assertThat(folder.resolve("days")).doesNotExist();
  }

  @Test
  void aTableThatCannotBeWrittenIsToldInOneLine() throws IOException {
    Path reports = file(row(7, "02-29"));
    assertThat(run(reports.toString(), "--days", at("no/such/folder")))
        .isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains("cannot be written").hasLineCount(1);
  }

  @Test
  void saysWhereToWriteMustBeGiven() throws IOException {
    String reports = file("").toString();
    for (String[] args : new String[][] {{reports}, {reports, "--days", "-", "--surges", "-"}}) {
      assertThat(run(args)).isEqualTo(ExitCode.USAGE);
      assertThat(err.toString()).hasLineCount(1);
    }
  }

  private static String row(long people, String day) {
    return "RU,FI,,,,crossings,,%d,%d,exact,2024-%s,2024-%s,total,Yle,,,\n"
        .formatted(people, people, day, day);
  }

  private static String day(String day, long people) {
    return String.format(
        Locale.ROOT,
        "FI-RU,RU,FI,,,,crossings,2024-%s,%d,%d,%d,day,false,,,,,1,1,1,"
            + "\"%,d: Yle, exact, 1 publisher\"\n",
        day,
        people,
        people,
        people,
        people);
  }

  private static String none(String day, String figures) {
    return "FI-RU,RU,FI,,,,crossings,2024-"
        + day
        + ",no_baseline,100,,,,,,,"
        + figures.charAt(0)
        + ",robust,1,1,\"100 people; no usable baseline, from "
        + figures
        + " in the weeks before\"\n";
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("reports.csv"), HEADER + rows);
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private int run(String... args) {
    return runOn("", args);
  }

  private int runOn(String stdin, String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    BacktestCommand command =
        new BacktestCommand(
            InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z")),
            new ByteArrayInputStream(stdin.getBytes(UTF_8)));
    CommandLine line =
        new CommandLine(command)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setExecutionExceptionHandler(
                (e, failed, parsed) -> {
                  err.write(e.getMessage() + "\n");
                  return ((CommandFailure) e).exitCode();
                });
    return line.execute(args);
  }
}
