package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.day.DayKey;

/** {@code /series}: days as flat rows, for Grafana and for spreadsheets. */
final class Series {
  private static final String PATH = "/api/v1/series";
  private static final int USUAL = 10_000;
  private static final int MOST = 20_000;

  private Series() {}

  static Endpoint endpoint() {
    return new Endpoint(
        PATH, Query.known("flow", "from", "to", "format", "limit", "after"), Series::answer);
  }

  private static Answer answer(Asked asked) {
    boolean isCsv = isCsv(asked.query());
    Slice<Row> slice = slice(asked);
    List<SeriesRow> rows = slice.map(Row::cells);
    Map<String, String> headers = NextLink.headers(asked, PATH, slice.next());
    Answer answer =
        isCsv ? Answer.of("text/csv; charset=utf-8", csv(rows)) : Answer.json(Json.lean(rows));
    return answer.with(headers);
  }

  private static boolean isCsv(Query query) {
    return switch (query.one("format").orElse("json")) {
      case "json" -> false;
      case "csv" -> true;
      default -> throw ProblemException.parameter("format", "is neither json nor csv");
    };
  }

  private static Slice<Row> slice(Asked asked) {
    int limit = asked.query().limit(USUAL, MOST);
    Optional<DayKey> after = asked.query().after(DayKey::parse);
    DayRange range = asked.query().range();
    Stream<Row> rows =
        asked
            .flows(after.map(DayKey::flow))
            .flatMap(
                flow ->
                    range.of(flow.days()).values().stream()
                        .map(day -> new Row(day.key(), SeriesRow.of(flow, day))))
            .filter(row -> after.stream().allMatch(key -> row.key().compareTo(key) > 0));
    return Slice.of(rows, limit, Row::key);
  }

  private static byte[] csv(List<SeriesRow> rows) {
    StringWriter text = new StringWriter();
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    csv.writeRecord(SeriesRow.COLUMNS);
    rows.forEach(row -> csv.writeRecord(row.cells()));
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(UTF_8);
  }

  private record Row(DayKey key, SeriesRow cells) {}
}
