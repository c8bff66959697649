package org.borderflow.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Net;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.report.Mode;
import org.borderflow.spreadsheet.SafeCell;

/**
 * A kind of result as CSV: comma-separated, UTF-8, lines ended by LF, sorted by record key. Every
 * row begins with its flow. Texts that a spreadsheet would run are {@linkplain SafeCell marked}.
 *
 * @param <T> the result
 */
public final class Table<T> {
  private static final List<String> FLOW =
      List.of(
          "border", "origin", "destination", "crossing_point", "mode", "nationality", "measure");

  /** Day estimates; numbers in people. */
  public static final Table<DayEstimate> DAYS =
      new Table<>(
          List.of(
              "day",
              "low",
              "best",
              "high",
              "basis",
              "disputed",
              "discrepancy",
              "net_low",
              "net_best",
              "net_high",
              "reports",
              "publishers",
              "statements",
              "reason"),
          DayEstimate::flow,
          Comparator.comparing(DayEstimate::key),
          Table::cells);

  /** Surge assessments; numbers in people, except ratio, score and counts. */
  public static final Table<SurgeAssessment> SURGES =
      new Table<>(
          List.of(
              "day",
              "state",
              "observed",
              "expected",
              "expected_low",
              "expected_high",
              "ratio",
              "score",
              "since",
              "history",
              "detector",
              "reports",
              "publishers",
              "reason"),
          SurgeAssessment::flow,
          Comparator.comparing(SurgeAssessment::key),
          Table::cells);

  /** Episodes; numbers in people, except days, ratio and score. */
  public static final Table<SurgeEpisode> EPISODES =
      new Table<>(
          List.of(
              "kind",
              "first",
              "last",
              "days",
              "confirmed_on",
              "closed_on",
              "peak_day",
              "peak_observed",
              "peak_expected",
              "peak_ratio",
              "peak_score",
              "reason"),
          SurgeEpisode::flow,
          Comparator.comparing(SurgeEpisode::key),
          Table::cells);

  private final List<String> columns;
  private final Function<T, Flow> flow;
  private final Comparator<T> order;
  private final Function<T, List<String>> cells;

  private Table(
      List<String> columns,
      Function<T, Flow> flow,
      Comparator<T> order,
      Function<T, List<String>> cells) {
    this.columns = columns;
    this.flow = flow;
    this.order = order;
    this.cells = cells;
  }

  /** The header's fields, in order. */
  public List<String> header() {
    return Stream.concat(FLOW.stream(), columns.stream()).toList();
  }

  /**
   * Writes header and rows; the rows may come in any order. The writer is flushed, not closed.
   *
   * @throws UncheckedIOException when writing fails
   */
  public void write(Collection<T> rows, Writer to) {
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    csv.writeRecord(header());
    rows.stream()
        .sorted(order)
        .forEach(
            row ->
                csv.writeRecord(
                    Stream.concat(cells(flow.apply(row)), cells.apply(row).stream()).toList()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> cells(Flow flow) {
    return Stream.of(
        flow.border().toString(),
        flow.origin(),
        flow.destination(),
        SafeCell.of(flow.crossingPoint().orElse("")),
        flow.mode().map(Mode::code).orElse(""),
        flow.nationality().orElse(""),
        flow.measure().code());
  }

  private static List<String> cells(DayEstimate day) {
    return List.of(
        day.day().toString(),
        Long.toString(day.low()),
        Long.toString(day.best()),
        Long.toString(day.high()),
        day.basis().code(),
        Boolean.toString(day.disputed()),
        whole(day.discrepancy()),
        whole(day.net().map(Net::low)),
        whole(day.net().map(Net::best)),
        whole(day.net().map(Net::high)),
        Integer.toString(day.reports()),
        Integer.toString(day.publishers()),
        Integer.toString(day.statements()),
        SafeCell.of(day.reason()));
  }

  private static List<String> cells(SurgeAssessment surge) {
    Optional<Expectation> expectation = surge.expectation();
    return List.of(
        surge.day().toString(),
        surge.state().code(),
        Long.toString(surge.observed()),
        decimal(expectation.map(Expectation::expected)),
        decimal(expectation.map(Expectation::low)),
        decimal(expectation.map(Expectation::high)),
        decimal(expectation.flatMap(Expectation::ratio)),
        decimal(expectation.map(Expectation::score)),
        day(surge.since()),
        Integer.toString(surge.history()),
        SafeCell.of(surge.detector()),
        Integer.toString(surge.reports()),
        Integer.toString(surge.publishers()),
        SafeCell.of(surge.reason()));
  }

  private static List<String> cells(SurgeEpisode episode) {
    return List.of(
        episode.kind().code(),
        episode.first().toString(),
        episode.last().toString(),
        Integer.toString(episode.days()),
        day(episode.confirmedOn()),
        day(episode.closedOn()),
        episode.peakDay().toString(),
        Long.toString(episode.peakObserved()),
        decimal(Optional.of(episode.peak().expected())),
        decimal(episode.peak().ratio()),
        decimal(Optional.of(episode.peak().score())),
        SafeCell.of(episode.reason()));
  }

  private static String day(Optional<LocalDate> value) {
    return value.map(LocalDate::toString).orElse("");
  }

  private static String whole(Optional<Long> value) {
    return value.map(String::valueOf).orElse("");
  }

  /** Plain digits, never an exponent: spreadsheets and shell tools read it the same. */
  private static String decimal(Optional<Double> value) {
    return value.map(number -> BigDecimal.valueOf(number).toPlainString()).orElse("");
  }
}
