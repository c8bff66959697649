package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as it is started, with as little to do as possible. */
class BenchmarksTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

  @Test
  void costsAreMeasuredForEachShapeAndHistory() {
    assertThat(run("cost --days 3 --forks 0 --warm-up 60 --shots 1")).isEqualTo(ExitCode.OK);
    assertThat(rows())
        .extracting(row -> row.get(0) + " " + row.get(1))
        .containsExactly("REPORTED DAYS", "daily 3", "cumulative 3");
    assertThat(rows().subList(1, 3))
        .allSatisfy(
            row -> {
              assertThat(Double.parseDouble(row.get(2))).as("time").isPositive();
              assertThat(Double.parseDouble(row.get(4))).as("processor time").isPositive();
              // The report alone, as text, is a third of it.
              assertThat(Double.parseDouble(row.get(6))).as("memory").isGreaterThan(1);
            });
    assertThat(progress.toString(UTF_8)).contains("CostPerReport.report:allocated");
  }

  @Test
  void statesAreMeasuredForEachHistory() {
    assertThat(run("state --days 5")).isEqualTo(ExitCode.OK);
    // 5 days of 1, 3 and 10 reports; the sample has 294.
    assertThat(
            out.toString()
                .lines()
                .filter(line -> line.contains("  all  "))
                .map(BenchmarksTest::cells))
        .extracting(row -> row.get(0) + ": " + row.get(1))
        .containsExactly(
            "daily, 1 a day: 5",
            "daily, 3 a day: 15",
            "daily, 10 a day: 50",
            "cumulative: 5",
            "sample: 294");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void partsAreMeasuredEachByItself() {
    assertThat(run("parts --forks 0 --milliseconds 5")).isEqualTo(ExitCode.OK);
    assertThat(rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "PART", "assessDayAgainst60", "estimateDayOf100Reports", "parseCsv", "parseJsonLine");
    assertThat(rows().subList(1, 5))
        .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isPositive());
  }

  /** On a broker; every way must have brought all of the reports there. */
  @Test
  void throughputIsMeasuredForEachWay() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(run("throughput --reports 300 --rounds 1")).isEqualTo(ExitCode.OK);
    assertThat(rows())
        .extracting(row -> row.get(0))
        .containsExactly(
            "WAY",
            "bare",
            "publish",
            "replay",
            "replay-shuffled",
            "replay-jsonl",
            "replay-gzip",
            "replay-retimed",
            "replay-checkpointed");
    assertThat(rows().subList(1, 9))
        .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isPositive());
  }

  /** On a broker; each stream must have worked through and committed all of the reports. */
  @Test
  void streamsAreMeasuredBesideTheBareTopology() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(
            run(
                "bench --part streams --reports 200 --rounds 1 --partitions 2 --guarantee exactly_once"))
        .isEqualTo(ExitCode.OK);
    assertThat(rows())
        .extracting(row -> String.join(" ", row.subList(0, 3)))
        .containsExactly(
            "STREAM GUARANTEE PARTITIONS",
            "pass-through exactly once 2",
            "keeping exactly once 2",
            "flink exactly once 2",
            "borderflow, replay exactly once 2",
            "borderflow, live exactly once 2");
    assertThat(rows().subList(1, 6))
        .allSatisfy(
            row -> {
              assertThat(Double.parseDouble(row.get(3))).as("reports a second").isPositive();
              assertThat(Double.parseDouble(row.get(10))).as("processor time").isPositive();
            });
  }

  /** On a broker; a guarantee and a number of partitions each give a row. */
  @Test
  void whatIsMeasuredIsChosen() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(
            run(
                "bench --part streams,state --reports 100 --partitions 1"
                    + " --guarantee at_least_once --stream replay"))
        .isEqualTo(ExitCode.OK);
    List<List<String>> rows = rows();
    assertThat(rows.get(0)).containsExactly("# Reports a second");
    assertThat(rows.subList(2, 5))
        .extracting(row -> String.join(" ", row.subList(0, 3)))
        .containsExactly(
            "STREAM GUARANTEE PARTITIONS",
            "pass-through at least once 1",
            "borderflow, replay at least once 1");
    // What the command of that name does by itself.
    assertThat(out.toString().lines())
        .contains("# What is kept of a flow's year")
        .anyMatch(line -> line.startsWith("daily, 3 a day"));
  }

  /** On a broker; every report must have been assessed. */
  @Test
  void latencyIsMeasuredBesideAnEcho() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(run("latency --reports 10 --warm-up 1")).isEqualTo(ExitCode.OK);
    assertThat(rows())
        .extracting(row -> row.get(0))
        .containsExactly("UNTIL", "passage", "echo", "assessment");
    assertThat(rows().subList(1, 4))
        .allSatisfy(row -> assertThat(Double.parseDouble(row.get(1))).isPositive());
    assertThat(rows().get(2).get(2)).as("echo by itself").isEqualTo("1.00");
  }

  /** As a process of its own; it must have told of a surge, and ended well. */
  @Test
  void theDemoIsMeasuredToItsFirstSurge() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(run("demo --runs 1")).isEqualTo(ExitCode.OK);
    List<String> row = rows().get(1);
    double first = Double.parseDouble(row.get(1));
    assertThat(first).as("first surge").isPositive();
    assertThat(Double.parseDouble(row.get(2))).as("end").isGreaterThanOrEqualTo(first);
    // No Java with a broker in it does with 50 MB.
    if (Files.isReadable(Path.of("/proc/self/status"))) {
      assertThat(Double.parseDouble(row.get(3))).as("memory").isGreaterThan(50);
    }
  }

  /** On a broker; what is restored must have been written there. */
  @Test
  void aStartIsMeasuredWithStateAndWithout() {
    assumeFalse(
        Locale.getDefault().getLanguage().equals("tr"),
        "Kafka's broker does not start in a Turkish locale: CLASSIC becomes CLASSİC there");
    assertThat(run("restore --reports 100")).isEqualTo(ExitCode.OK);
    assertThat(rows()).extracting(row -> row.get(0)).containsExactly("STATE", "kept", "restored");
    assertThat(Long.parseLong(rows().get(2).get(2))).as("entries").isPositive();
    assertThat(Double.parseDouble(rows().get(2).get(3))).as("seconds").isPositive();
  }

  /** Of four figures the second is the first with half of them at or below it. */
  @Test
  void aPercentileIsOneOfTheFigures() {
    double[] sorted = {1, 2, 3, 4};
    assertThat(LatencyCommand.at(sorted, 0.5)).isEqualTo(2);
    assertThat(LatencyCommand.at(sorted, 0.99)).isEqualTo(4);
    assertThat(LatencyCommand.at(new double[] {7}, 0.5)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cost --days 0",
        "cost --days 60,x",
        "cost --shots 0",
        "cost --forks -1",
        "cost --warm-up -1",
        "cost --shape weekly",
        "state --days 0",
        "throughput --reports 0",
        "throughput --rounds 0",
        "throughput --partitions 0",
        "throughput --way walking",
        "bench --reports 0",
        "bench --rounds 0",
        "bench --partitions 1,0",
        "bench --guarantee once",
        "bench --stream spark",
        "bench --part speed",
        "bench --threads 0",
        "parts --forks -1",
        "parts --milliseconds 0",
        "latency --reports 0",
        "latency --warm-up -1",
        "latency --warm-up 15001",
        "shares",
        "shares no-such.jfr",
        "states"
      })
  void wrongOptionsEndInOneLine(String line) {
    assertThat(run(line)).isEqualTo(ExitCode.USAGE);
    assertThat(err.toString().lines()).singleElement().asString().contains("--help");
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "cost --help", "state -h", "throughput --help", "bench --help"})
  void helpShowsExamples(String line) {
    assertThat(run(line)).isEqualTo(ExitCode.OK);
    assertThat(out.toString()).contains("Usage: benchmarks").contains("benchmarks.jar");
  }

  private int run(String line) {
    return Benchmarks.run(
        line.split(" ", -1),
        new PrintWriter(out),
        new PrintWriter(err),
        new PrintStream(progress, true, UTF_8));
  }

  private List<List<String>> rows() {
    return out.toString().lines().map(BenchmarksTest::cells).toList();
  }

  private static List<String> cells(String line) {
    return List.of(line.strip().split(" {2,}", -1));
  }
}
