package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.PlainTime;
import org.borderflow.report.Report;

/** Reports and retractions as CSV: a header line, then one of them a row. */
final class CsvRows implements UnreadRows {
  private final CsvLines lines;
  private final CsvHeader header;
  private final Optional<RawRow> rawHeader;
  private final LongSupplier bytesRead;
  private final InstantSource clock;
  private final Consumer<String> warnings;
  private boolean anyRow;

  private CsvRows(
      CsvLines lines,
      CsvLine first,
      LongSupplier bytesRead,
      InstantSource clock,
      Consumer<String> warnings) {
    this.lines = lines;
    this.header = header(lines.file(), first, warnings);
    this.rawHeader = first.line().raw();
    this.bytesRead = bytesRead;
    this.clock = clock;
    this.warnings = warnings;
  }

  /**
   * Reads the header.
   *
   * @throws UnreadableInputException when there is none, or a wrong one
   */
  static CsvRows open(
      LineReader lines, LongSupplier bytesRead, InstantSource clock, Consumer<String> warnings) {
    CsvLines records = new CsvLines(lines, Dialect.USUAL);
    CsvLine first =
        records
            .next()
            .orElseThrow(
                () ->
                    new UnreadableInputException(
                        lines.file(), "is empty; check that it was written to its end"));
    return new CsvRows(records, first, bytesRead, clock, warnings);
  }

  private static CsvHeader header(String file, CsvLine first, Consumer<String> warnings) {
    Place place = new Place(file, first.line().number(), 1);
    if (first.line().isTooLong()) {
      throw new UnreadableInputException(
          place, "the header is longer than 1 MiB; check that this is a CSV file");
    }
    if (first.isFlawed()) {
      throw new UnreadableInputException(place.at(first.flawColumn()), first.flaw());
    }
    return CsvHeader.read(place, first.fields(), warnings);
  }

  @Override
  public Optional<Row> next() {
    Optional<Row> row = lines.next().map(this::row);
    if (row.isEmpty() && !anyRow) {
      warnings.accept(lines.file() + ": has a header and no rows: 0 reports");
    }
    anyRow = true;
    return row;
  }

  @Override
  public Optional<UnreadRow> nextUnread() {
    return lines.next().map(Unread::new);
  }

  /** A line of which at most one cell has been read. */
  private final class Unread implements UnreadRow {
    private final CsvLine line;

    Unread(CsvLine line) {
      this.line = line;
    }

    @Override
    public boolean isFlawed() {
      return line.isFlawed() || line.line().isTooLong();
    }

    @Override
    public Optional<Instant> published() {
      return line.cell(header.ordinal(Column.PUBLISHED_ON) - 1)
          .map(String::strip)
          .flatMap(
              text -> PlainTime.day(text).map(Report::atNoon).or(() -> PlainTime.instant(text)));
    }

    @Override
    public Row read() {
      return row(line);
    }
  }

  private Row row(CsvLine record) {
    Place place = new Place(lines.file(), record.line().number(), 1);
    if (record.line().isTooLong()) {
      return bad(record, place, "the row is longer than 1 MiB; write one report a row");
    }
    if (record.isFlawed()) {
      return bad(record, place.at(record.flawColumn()), record.flaw());
    }
    try {
      return row(record, place, record.fields());
    } catch (CsvParseException e) {
      return bad(record, place, "this is no CSV row; check its quotes");
    }
  }

  private Row row(CsvLine record, Place place, List<String> fields) {
    if (fields.size() != header.size()) {
      return bad(record, place.at(Math.min(fields.size(), header.size()) + 1), count(fields));
    }
    try {
      return new Row.Good(Arrival.check(new CsvFields(header, fields).read(), clock), place);
    } catch (InvalidValueException e) {
      Column column = Column.ofField(e.field());
      return bad(
          record,
          place.at(header.ordinal(column)),
          column.header() + " " + e.problem() + "; " + e.mend());
    }
  }

  private String count(List<String> fields) {
    String mend =
        fields.size() > header.size()
            ? "put fields with commas in quotes, and write numbers without"
            : "write every comma, with nothing between for an empty field";
    return "the row has " + fields.size() + " fields, the header " + header.size() + "; " + mend;
  }

  private static Row bad(CsvLine record, Place place, String problem) {
    return new Row.Bad(place, problem, record.line().raw());
  }

  @Override
  public Form form() {
    return Form.CSV;
  }

  @Override
  public Optional<RawRow> header() {
    return rawHeader;
  }

  @Override
  public long bytesRead() {
    return bytesRead.getAsLong();
  }

  @Override
  public void close() {
    lines.close();
  }
}
