package org.borderflow.input;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.borderflow.report.Coded;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.borderflow.spreadsheet.SafeCell;

/**
 * Writes reports and retractions as the CSV that {@link ReportFiles} reads: UTF-8, lines ended by
 * LF. What is read back is equal; what a spreadsheet would run is {@linkplain SafeCell marked}.
 */
public final class ReportCsv {
  private static final Set<Column> NOT_IN_BRIEF =
      EnumSet.of(
          Column.REPORT_ID,
          Column.COMPARED_TO,
          Column.COMPARED_RATIO,
          Column.EXCERPT,
          Column.EXCERPT_START,
          Column.EXCERPT_END);

  private final CsvWriter csv;
  private final List<Column> columns;

  private ReportCsv(Writer to, Set<Column> columns) {
    this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
    this.columns = List.copyOf(columns);
    csv.writeRecord(columns.stream().map(Column::header).toList());
  }

  /**
   * Every column, identities with them. Begins with the header.
   *
   * @param to flushed by {@link #flush}, never closed
   * @throws UncheckedIOException when writing fails, as all methods
   */
  public static ReportCsv whole(Writer to) {
    return new ReportCsv(to, EnumSet.allOf(Column.class));
  }

  /**
   * As {@link #whole}, without columns for what reports do not have that compare with nothing,
   * quote no words and have the hash of their content for identity.
   */
  public static ReportCsv brief(Writer to) {
    return new ReportCsv(to, EnumSet.complementOf(EnumSet.copyOf(NOT_IN_BRIEF)));
  }

  /**
   * Writes a row.
   *
   * @throws IllegalArgumentException when there is no column for something that it says
   */
  public void write(ReportEvent event) {
    Map<Column, String> row =
        event instanceof Report report ? row(report) : row((Retraction) event);
    row.put(Column.PUBLISHER, event.source().publisher());
    put(row, Column.AUTHORITY, event.source().authority());
    put(row, Column.URL, event.source().url());
    row.put(Column.PUBLISHED_ON, event.publishedAt().toString());
    if (!columns.containsAll(row.keySet())) {
      throw new IllegalArgumentException("there is no column for all that it says: " + event);
    }
    if (columns.contains(Column.REPORT_ID)) {
      row.put(Column.REPORT_ID, event.reportId());
    }
    csv.writeRecord(
        columns.stream().map(column -> SafeCell.of(row.getOrDefault(column, ""))).toList());
  }

  private static Map<Column, String> row(Report report) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    putFlow(row, report.flow());
    put(row, Column.COUNTED_AT, report.countedAt().map(Coded::code));
    Figure figure = report.figure();
    row.put(Column.LOW, Long.toString(figure.low()));
    row.put(Column.HIGH, Long.toString(figure.high()));
    row.put(Column.QUANTIFIER, figure.quantifier().code());
    Period period = report.period();
    row.put(Column.PERIOD_START, period.start());
    row.put(Column.PERIOD_END, period.end());
    row.put(Column.KIND, period.kind().code());
    put(
        row,
        Column.COMPARED_TO,
        report.comparison().flatMap(QuotedComparison::earlier).map(String::valueOf));
    put(row, Column.COMPARED_RATIO, report.comparison().flatMap(QuotedComparison::ratioText));
    report
        .excerpt()
        .ifPresent(
            words -> {
              row.put(Column.EXCERPT, words.text());
              row.put(Column.EXCERPT_START, Integer.toString(words.start()));
              row.put(Column.EXCERPT_END, Integer.toString(words.end()));
            });
    return row;
  }

  private static void putFlow(Map<Column, String> row, Flow flow) {
    row.put(Column.ORIGIN, flow.origin());
    row.put(Column.DESTINATION, flow.destination());
    put(row, Column.CROSSING_POINT, flow.crossingPoint());
    put(row, Column.MODE, flow.mode().map(Coded::code));
    put(row, Column.NATIONALITY, flow.nationality());
    row.put(Column.MEASURE, flow.measure().code());
  }

  private static Map<Column, String> row(Retraction retraction) {
    Map<Column, String> row = new EnumMap<>(Column.class);
    row.put(Column.ORIGIN, retraction.border().first());
    row.put(Column.DESTINATION, retraction.border().second());
    row.put(Column.RETRACTS, retraction.retracts());
    return row;
  }

  private static void put(Map<Column, String> row, Column column, Optional<String> value) {
    value.ifPresent(text -> row.put(column, text));
  }

  /** Hands over what is written so far. */
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
