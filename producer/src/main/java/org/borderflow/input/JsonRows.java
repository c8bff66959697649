package org.borderflow.input;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.borderflow.json.EventCodec;
import org.borderflow.json.PublicationMark;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.InvalidValueException;

/** Reports and retractions as JSON Lines: one object a line. */
final class JsonRows implements UnreadRows {
  private final LineReader lines;
  private final LongSupplier bytesRead;
  private final InstantSource clock;

  JsonRows(LineReader lines, LongSupplier bytesRead, InstantSource clock) {
    this.lines = lines;
    this.bytesRead = bytesRead;
    this.clock = clock;
  }

  @Override
  public Optional<Row> next() {
    return nextLine().map(this::row);
  }

  private Optional<Line> nextLine() {
    Optional<Line> line = lines.next();
    while (line.isPresent() && line.get().isBlank()) {
      line = lines.next();
    }
    return line;
  }

  @Override
  public Optional<UnreadRow> nextUnread() {
    return nextLine().map(Unread::new);
  }

  /** A line of which at most the publication has been read. */
  private final class Unread implements UnreadRow {
    private final Line line;

    Unread(Line line) {
      this.line = line;
    }

    @Override
    public boolean isFlawed() {
      return line.isTooLong();
    }

    @Override
    public Optional<Instant> published() {
      return PublicationMark.in(line.content());
    }

    @Override
    public Row read() {
      return row(line);
    }
  }

  private Row row(Line line) {
    Place place = new Place(lines.file(), line.number(), 1);
    if (line.isTooLong()) {
      return new Row.Bad(
          place, "the line is longer than 1 MiB; write one report a line", Optional.empty());
    }
    try {
      return new Row.Good(
          Arrival.check(EventCodec.REPORT_EVENT_DRAFT.read(line.content()).toEvent(), clock),
          place);
    } catch (UnreadableEventException e) {
      return new Row.Bad(place.at(Math.max(1, e.column())), e.detail(), line.raw());
    } catch (InvalidValueException e) {
      return new Row.Bad(place, e.field() + " " + e.problem() + "; " + e.mend(), line.raw());
    }
  }

  @Override
  public Form form() {
    return Form.JSON_LINES;
  }

  @Override
  public Optional<RawRow> header() {
    return Optional.empty();
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
