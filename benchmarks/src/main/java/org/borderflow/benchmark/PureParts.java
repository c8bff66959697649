package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.estimate.Estimator;
import org.borderflow.input.ReportCsv;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Detectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What the parts without Kafka take, each by itself, on one thread. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-XX:+UseSerialGC", "-Xms512m", "-Xmx512m"})
public class PureParts {
  private static final int ROWS = 500;
  private static final int REPORTS_OF_DAY = 100;
  private static final int BASELINE_DAYS = 60;
  private static final Flow FLOW = Flow.of("UA", "PL");

  /** After all that is reported here. */
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final ReportFiles files = new ReportFiles(() -> NOW, warning -> {});
  private final Detector detector = Detectors.of("robust");
  private byte[] csv = {};
  private byte[] jsonLines = {};
  private List<Report> day = List.of();
  private List<DayEstimate> baseline = List.of();
  private Optional<DayEstimate> assessed = Optional.empty();

  /** Writes the rows, and estimates the days before the one that is assessed. */
  @Setup
  public void prepare() {
    List<Report> rows = Shape.DAILY.reports(FLOW, 0, ROWS);
    StringWriter written = new StringWriter();
    ReportCsv table = ReportCsv.whole(written);
    rows.forEach(table::write);
    table.flush();
    csv = written.toString().getBytes(UTF_8);
    jsonLines =
        rows.stream()
            .map(row -> new String(EventCodec.REPORT.write(row), UTF_8))
            .collect(Collectors.joining("\n"))
            .getBytes(UTF_8);
    day = Shape.DAILY.repeated(FLOW, 1, REPORTS_OF_DAY);
    NavigableMap<LocalDate, DayEstimate> days =
        new Estimator().estimate(FLOW, Shape.DAILY.reports(FLOW, 0, BASELINE_DAYS + 1));
    baseline = List.copyOf(days.headMap(days.lastKey(), false).values());
    assessed = Optional.of(days.lastEntry().getValue());
  }

  /** A row of CSV, read and checked. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public List<Row> parseCsv() {
    return read("reports.csv", csv);
  }

  /** A line of JSON, read and checked. */
  @Benchmark
  @OperationsPerInvocation(ROWS)
  public List<Row> parseJsonLine() {
    return read("reports.jsonl", jsonLines);
  }

  private List<Row> read(String name, byte[] bytes) {
    List<Row> read = new ArrayList<>(ROWS);
    try (Rows rows = files.open(name, new ByteArrayInputStream(bytes))) {
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        read.add(row.get());
      }
    }
    long good = read.stream().filter(Row.Good.class::isInstance).count();
    if (good != ROWS) {
      throw new IllegalStateException(name + ": " + good + " good rows instead of " + ROWS);
    }
    return read;
  }

  /** A day with many reports that agree, from nothing. */
  @Benchmark
  public NavigableMap<LocalDate, DayEstimate> estimateDayOf100Reports() {
    return new Estimator().estimate(FLOW, day);
  }

  /** A day against those before it, from nothing. */
  @Benchmark
  public SurgeAssessment assessDayAgainst60() {
    return detector.assess(assessed.orElseThrow(), baseline);
  }
}
