package org.borderflow.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.cli.Borderflow;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** 1,000 each day: every calm day gives the ratio 1 and no more; every surge gives more. */
  private static final String EVEN = HistoryText.daily("Vaalimaa", 200, i -> 1_000);

  private static final String NOISY =
      HistoryText.noisy("Vaalimaa", 150, 1) + HistoryText.noisy("Nuijamaa", 150, 2);

  @TempDir private Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /**
   * Of 200 days those from the 91st on have 90 before them, those to the 187th 13 after: 97. Its
   * own gates ask for half as many again: of surges of 1.3, 1.6, 2 and 3 times the usual, three
   * pass.
   */
  @Test
  void jsonIsOneDocumentOfRoundedNumbers() throws IOException {
    assertThat(run(EVEN, "--detectors", "ratio", "--conditions", "clean", "--output", "json"))
        .isZero();
    assertThat(out.toString())
        .isEqualTo(
            "{\"seed\":7,\"trials\":3000,\"alertRate\":0.02,\"series\":1,\"calmDays\":97,\"rows\":["
                + "{\"condition\":\"clean\",\"detector\":\"ratio\",\"power\":1.0,\"delayDays\":0.0,"
                + "\"alertRate\":0.0,\"threshold\":1.0,\"gatesPower\":0.75,\"gatesAlertRate\":0.0}]}\n");
    assertThat(err.toString()).startsWith("200 reports, 0 rejected: 1 flows").hasLineCount(1);
  }

  @Test
  void textIsATableOfTheSame() throws IOException {
    assertThat(run(EVEN, "--detectors", "ratio", "--conditions", "clean")).isZero();
    assertThat(out.toString().lines())
        .containsExactly(
            "3000 trials a condition on 97 calm days of 1 series, alert rate 2.0%, seed 7",
            "condition      detector         power     delay  alert rate"
                + "   by its gates: power, alert rate",
            "clean          ratio            1.000    0.00 d        0.0%"
                + "                 0.750        0.0%");
  }

  @Test
  void triesEachDetectorUnderEachConditionInTheOrderGiven() throws IOException {
    assertThat(json(NOISY, "--trials", "60").get("rows")).hasSize(36);
    JsonNode some =
        json(NOISY, "--trials", "60", "--detectors", "w2, robust,w2", "--conditions", "ramp,clean");
    assertThat(rows(some)).containsExactly("ramp w2", "ramp robust", "clean w2", "clean robust");
    assertThat(some.get("series").intValue()).isEqualTo(2);
  }

  @Test
  void theSameSeedGivesTheSameBytesOnAnyNumberOfCores() throws Exception {
    Path file = file(NOISY);
    String[] args = {file.toString(), "--trials", "80", "--seed", "42"};
    String one = on(1, args);
    assertThat(one).contains("seed 42").isEqualTo(on(4, args));
    assertThat(on(1, file.toString(), "--trials", "80", "--seed", "43").lines().skip(1))
        .isNotEqualTo(one.lines().skip(1).toList());
  }

  /** 1 March to 18 June are 110 days; 110 − 103 have 90 before and 13 after them. */
  @Test
  void looksAtTheDaysAskedForAlone() throws IOException {
    JsonNode some =
        json(EVEN, "--from", "2023-03-01", "--to", "2023-06-18", "--detectors", "ratio");
    assertThat(some.get("calmDays").intValue()).isEqualTo(7);
    assertThat(err.toString())
        .startsWith("warning: 7 calm days and 3,000 trials; with fewer than 50");
  }

  /** 120 − 103 days can be tried. Each is the difference of two totals. */
  @Test
  void differencesOfARunningTotalAreFiguresOfADay() throws IOException {
    JsonNode running = json(HistoryText.running("", 120, 1_237), "--detectors", "ratio");
    assertThat(running.get("calmDays").intValue()).isEqualTo(17);
  }

  @Test
  void aShareOfAWeekIsNotAFigureOfADay() throws IOException {
    assertThat(run(HistoryText.weekly("", 40, 7_000))).isEqualTo(ExitCode.REJECTS);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .isEqualTo(
            "borderflow: evaluate: nothing to try detectors on: no flow has a figure of its own for"
                + " any day looked at; give a longer history of figures for single days\n");
  }

  @Test
  void saysWhatAnUnfitHistoryLacks() throws IOException {
    assertThat(run(HistoryText.daily("", 200, i -> 90))).isEqualTo(ExitCode.REJECTS);
    assertThat(err.toString()).contains("none of 1 flows has a median above 100").hasLineCount(1);
    assertThat(run(HistoryText.daily("", 103, i -> 1_000))).isEqualTo(ExitCode.REJECTS);
    assertThat(err.toString()).contains("90 days before it and 13 after it").hasLineCount(1);
  }

  @Test
  void badRowsAreToldCountedAndDecideTheExitCode() throws IOException {
    String bad = EVEN + HistoryText.row("", -7, HistoryText.FIRST, HistoryText.FIRST);
    String[] options = {"--detectors", "ratio", "--conditions", "clean"};
    assertThat(run(bad, options)).isEqualTo(ExitCode.REJECTS);
    // the header, 200 days, then this one; low is the eighth column
    assertThat(err.toString())
        .startsWith(folder.resolve("reports.csv") + ":202:8: ")
        .contains("200 reports, 1 rejected");
    assertThat(out.toString()).contains("clean          ratio            1.000");
    assertThat(
            run(
                bad,
                Stream.concat(Stream.of(options), Stream.of("--max-rejects", "1"))
                    .toArray(String[]::new)))
        .isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--detectors  | robust,cusum | robust, w2, ears-c1, ears-c2, ears-c3, ratio",
        "--conditions | clean,rainy  | clean, contaminated, irregular, short14, short6, ramp",
        "--output     | yaml         | text, json",
        "--alert-rate | 1            | above 0 and below 1",
        "--alert-rate | NaN          | above 0 and below 1",
        "--trials     | 0            | from 1 to 20000",
        "--trials     | 20001        | from 1 to 20000",
        "--seed       | seven        | --seed",
        "--from       | 2023-02-30   | write it as 2023-03-15",
        "--to         | yesterday    | write it as 2023-03-15",
      })
  void aWrongOptionIsAUsageError(String option, String value, String mend) throws IOException {
    assertThat(run(EVEN, option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains(option, mend).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void daysInTheWrongOrderAreAUsageError() throws IOException {
    assertThat(run(EVEN, "--from", "2023-03-02", "--to", "2023-03-01")).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString()).contains("--from lies after --to").hasLineCount(1);
  }

  @Test
  void whatCannotBeReadIsToldInOneLine() throws IOException {
    String missing = folder.resolve("missing.csv").toString();
    assertThat(runOn(missing)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains(missing + ": does not exist").hasLineCount(1);
    assertThat(run(EVEN, "--names", missing)).isEqualTo(ExitCode.UNREADABLE);
    assertThat(err.toString()).contains(missing + ": cannot be read").hasLineCount(1);
  }

  @Test
  void aTerminalShowsABarAndStandardOutputNone() {
    ByteArrayOutputStream terminal = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(terminal, true, UTF_8);
    String[] args = {"-", "--detectors", "ratio", "--conditions", "ramp", "--trials", "40"};
    assertThat(command(Optional.of(stream)).execute(args)).isZero();
    // 40 of clean for the threshold, 40 of the ramp
    assertThat(terminal.toString(UTF_8)).contains("trying").contains("80/80");
    String shown = out.toString();
    out.getBuffer().setLength(0);
    assertThat(command(Optional.empty()).execute(args)).isZero();
    assertThat(shown).isEqualTo(out.toString()).hasLineCount(3);
  }

  private CommandLine command(Optional<PrintStream> terminal) {
    byte[] stdin = (HistoryText.HEADER + EVEN).getBytes(UTF_8);
    return new CommandLine(
            new EvaluateCommand(
                InstantSource.fixed(Instant.parse("2024-06-01T00:00:00Z")),
                new ByteArrayInputStream(stdin),
                terminal))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true));
  }

  private String on(int cores, String... args) throws Exception {
    ForkJoinPool pool = new ForkJoinPool(cores);
    try {
      assertThat(pool.submit(() -> runOn(args)).get()).isZero();
      return out.toString();
    } finally {
      pool.shutdown();
    }
  }

  private JsonNode json(String rows, String... options) throws IOException {
    String[] all =
        Stream.concat(Stream.of(options), Stream.of("--output", "json")).toArray(String[]::new);
    assertThat(run(rows, all)).as(err.toString()).isZero();
    return JSON.readTree(out.toString());
  }

  private static List<String> rows(JsonNode document) {
    JsonNode rows = document.get("rows");
    return IntStream.range(0, rows.size())
        .mapToObj(rows::get)
        .map(row -> row.get("condition").asString() + " " + row.get("detector").asString())
        .toList();
  }

  private int run(String rows, String... options) throws IOException {
    return runOn(
        Stream.concat(Stream.of(file(rows).toString()), Stream.of(options)).toArray(String[]::new));
  }

  private Path file(String rows) throws IOException {
    return Files.writeString(folder.resolve("reports.csv"), HistoryText.HEADER + rows);
  }

  /** The whole program, its errors included. */
  private int runOn(String... args) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return Borderflow.run(
        Stream.concat(Stream.of("evaluate"), Stream.of(args)).toArray(String[]::new),
        new PrintWriter(out),
        new PrintWriter(err, true),
        Map.of("NO_COLOR", "1"));
  }
}
