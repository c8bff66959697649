package org.borderflow.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.mapping.Mapping;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Flow;
import org.borderflow.report.Mode;
import org.borderflow.report.Report;

/** Reads a small input and keeps all that came of it. The clock stands at 2024-06-01, noon UTC. */
final class Reading {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  final List<String> warnings = new ArrayList<>();
  Optional<RawRow> header = Optional.empty();
  final List<Row> rows = new ArrayList<>();

  static Reading of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  static Reading of(String name, byte[] bytes) {
    return of(name, new ByteArrayInputStream(bytes));
  }

  static Reading of(String name, InputStream bytes) {
    return of(name, bytes, Optional.empty());
  }

  /** Reads a file of another form. */
  static Reading mapped(Mapping mapping, String name, byte[] bytes) {
    return of(name, new ByteArrayInputStream(bytes), Optional.of(mapping));
  }

  private static Reading of(String name, InputStream bytes, Optional<Mapping> mapping) {
    Reading reading = new Reading();
    try (Rows rows = new ReportFiles(CLOCK, mapping, reading.warnings::add).open(name, bytes)) {
      reading.header = rows.header();
      for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
        reading.rows.add(row.get());
      }
    }
    return reading;
  }

  /** Reads a CSV file with these rows under the documented header. */
  static Reading csv(String... rows) {
    return of("a.csv", CsvText.file(rows));
  }

  List<String> problems() {
    return rows.stream()
        .filter(Row.Bad.class::isInstance)
        .map(row -> ((Row.Bad) row).message())
        .toList();
  }

  /** The reports as rows of our own form, commas within a field as semicolons. */
  List<String> asOurs() {
    return good().stream().map(row -> ours((Report) row.event())).toList();
  }

  private static String ours(Report report) {
    Flow flow = report.flow();
    return Stream.of(
            flow.origin(),
            flow.destination(),
            flow.crossingPoint().orElse(""),
            flow.mode().map(Mode::code).orElse(""),
            flow.nationality().orElse(""),
            flow.measure().code(),
            report.countedAt().map(CountedAt::code).orElse(""),
            report.figure().low(),
            report.figure().high(),
            report.figure().quantifier().code(),
            report.period().start(),
            report.period().end(),
            report.period().kind().code(),
            report.source().publisher(),
            report.source().authority().orElse(""),
            report.publishedAt(),
            report.source().url().orElse(""))
        .map(field -> field.toString().replace(',', ';'))
        .collect(Collectors.joining(","));
  }

  List<Row.Good> good() {
    return rows.stream().filter(Row.Good.class::isInstance).map(Row.Good.class::cast).toList();
  }
}
