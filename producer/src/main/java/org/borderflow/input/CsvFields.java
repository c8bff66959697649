package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Source;

/**
 * The fields of one CSV row.
 *
 * @param header which field is which
 * @param fields the fields, each byte as one character
 */
record CsvFields(CsvHeader header, List<String> fields) {
  private static final int LENGTH_OF_DAY = 10;

  /**
   * What the row says: a retraction when it says what it retracts, else a report.
   *
   * @throws InvalidValueException when a field is wrong
   */
  ReportEvent read() {
    return optional(Column.RETRACTS)
        .<ReportEvent>map(retracts -> new CsvRetraction(this, retracts).read())
        .orElseGet(() -> new CsvReport(this).read());
  }

  Source source() {
    return new Source(text(Column.PUBLISHER), optional(Column.AUTHORITY), optional(Column.URL));
  }

  /** When it was published, if it says so. */
  Optional<Instant> publishedAt() {
    return optional(Column.PUBLISHED_ON).map(CsvFields::time);
  }

  private static Instant time(String text) {
    try {
      return text.length() == LENGTH_OF_DAY
          ? Report.atNoon(LocalDate.parse(text))
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw invalid(
          Column.PUBLISHED_ON,
          "is " + Shown.quote(text) + ", which is no day of the calendar",
          "write it as 2022-09-25, or as 2022-09-25T12:00:00Z");
    }
  }

  /** A field that may be empty, or its column missing. */
  Optional<String> optional(Column column) {
    return header.indexes().containsKey(column)
        ? Optional.of(text(column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /** A field of a column that every file has. */
  String text(Column column) {
    String bytes = fields.get(header.ordinal(column) - 1);
    boolean ascii = bytes.chars().allMatch(c -> c < 0x80);
    return (ascii ? bytes : decode(column, bytes)).strip();
  }

  private static String decode(Column column, String bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      throw invalid(column, "is not UTF-8", "save the file as UTF-8");
    }
  }

  static InvalidValueException invalid(Column column, String problem, String mend) {
    return new InvalidValueException(column.field(), problem, mend);
  }
}
