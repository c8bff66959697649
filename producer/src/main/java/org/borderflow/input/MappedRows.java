package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.borderflow.mapping.BadCellException;
import org.borderflow.mapping.Cell;
import org.borderflow.mapping.MappedRow;
import org.borderflow.mapping.TableForm;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.ReportEvent;

/**
 * Reports made by a mapping of the rows of any CSV. A row of which one cell is wrong is rejected
 * whole, so that it can be mended and published once.
 */
final class MappedRows implements Rows {
  private final CsvLines lines;
  private final MappedTable table;
  private final LongSupplier bytesRead;
  private final InstantSource clock;
  private final Consumer<String> warnings;
  private final Deque<Row> made = new ArrayDeque<>();
  private final LeftOut leftOut = new LeftOut();
  private Optional<CsvLine> first;
  private boolean ended;
  private boolean anyRow;

  MappedRows(
      CsvLines lines,
      MappedTable table,
      LongSupplier bytesRead,
      InstantSource clock,
      Consumer<String> warnings) {
    this.lines = lines;
    this.table = table;
    this.first = table.firstRow();
    this.bytesRead = bytesRead;
    this.clock = clock;
    this.warnings = warnings;
  }

  @Override
  public Optional<Row> next() {
    while (made.isEmpty() && !ended) {
      Optional<CsvLine> record = first.isPresent() ? first : lines.next();
      first = Optional.empty();
      record.ifPresentOrElse(this::read, this::end);
    }
    return Optional.ofNullable(made.poll());
  }

  private void end() {
    ended = true;
    if (!anyRow) {
      warnings.accept(lines.file() + ": has no rows: 0 reports");
    }
    leftOut.tell(lines.file(), warnings);
  }

  private void read(CsvLine record) {
    anyRow = true;
    Place place = new Place(lines.file(), record.line().number(), 1);
    if (record.line().isTooLong()) {
      bad(record, place, "the row is longer than 1 MiB; write shorter rows");
    } else if (record.isFlawed()) {
      bad(record, place.at(record.flawColumn()), record.flaw());
    } else {
      map(record, place);
    }
  }

  private void map(CsvLine record, Place place) {
    try {
      MappedRow row = table.mapping().read(table.cells(record.fields()));
      List<Row> good = new ArrayList<>();
      for (Map<String, Cell> report : row.reports()) {
        good.add(new Row.Good(event(MappedFields.of(report)), place));
      }
      made.addAll(good);
      leftOut.add(row.leftOut());
    } catch (BadCellException e) {
      bad(record, place.at(e.column()), e.problem());
    } catch (CsvParseException e) {
      bad(record, place, "this is no CSV row; check its quotes");
    }
  }

  private ReportEvent event(MappedFields fields) {
    try {
      return Arrival.check(fields.read(), clock);
    } catch (InvalidValueException e) {
      Column column = Column.ofField(e.field());
      throw new BadCellException(
          fields.ordinal(column), column.header() + " " + e.problem() + "; " + e.mend());
    }
  }

  private void bad(CsvLine record, Place place, String problem) {
    made.add(new Row.Bad(place, problem, record.line().raw().map(this::original)));
  }

  /** The row as it stood in the file, before it was made UTF-8. */
  private RawRow original(RawRow row) {
    TableForm form = table.form();
    return form.charset().equals(UTF_8)
        ? row
        : RawRow.of(new String(row.bytes(), UTF_8).getBytes(form.charset()));
  }

  @Override
  public Form form() {
    return Form.CSV;
  }

  @Override
  public Optional<RawRow> header() {
    return table.rawHeader().map(this::original);
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
