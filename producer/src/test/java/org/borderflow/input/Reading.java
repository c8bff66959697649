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

/** Reads a small input and keeps all that came of it. The clock stands at 2024-06-01, noon UTC. */
final class Reading {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  final List<String> warnings = new ArrayList<>();
  final List<Row> rows = new ArrayList<>();

  static Reading of(String name, String text) {
    return of(name, text.getBytes(UTF_8));
  }

  static Reading of(String name, byte[] bytes) {
    return of(name, new ByteArrayInputStream(bytes));
  }

  static Reading of(String name, InputStream bytes) {
    Reading reading = new Reading();
    try (Rows rows = new ReportFiles(CLOCK, reading.warnings::add).open(name, bytes)) {
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

  List<Row.Good> good() {
    return rows.stream().filter(Row.Good.class::isInstance).map(Row.Good.class::cast).toList();
  }
}
