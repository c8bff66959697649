package org.borderflow.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.PlainTime;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Source;

/** The fields of one report or retraction as texts, wherever they come from. */
interface ReportFields {
  /** How many characters a day has that is written without a time. */
  int LENGTH_OF_DAY = 10;

  /** Whether the input has the column at all. */
  boolean has(Column column);

  /**
   * A field without space around it; empty where it says nothing.
   *
   * @throws InvalidValueException when it cannot be read as text
   */
  String text(Column column);

  /** A field that may be empty, or its column missing. */
  default Optional<String> optional(Column column) {
    return has(column)
        ? Optional.of(text(column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  /**
   * What they say: a retraction when they say what it retracts, else a report.
   *
   * @throws InvalidValueException when a field is wrong
   */
  default ReportEvent read() {
    return optional(Column.RETRACTS)
        .<ReportEvent>map(retracts -> new CsvRetraction(this, retracts).read())
        .orElseGet(() -> new CsvReport(this).read());
  }

  /** Who says so. */
  default Source source() {
    return new Source(text(Column.PUBLISHER), optional(Column.AUTHORITY), optional(Column.URL));
  }

  /** When it was published, if it says so. */
  default Optional<Instant> publishedAt() {
    return optional(Column.PUBLISHED_ON).map(ReportFields::time);
  }

  private static Instant time(String text) {
    try {
      return text.length() == LENGTH_OF_DAY
          ? Report.atNoon(PlainTime.day(text).orElseGet(() -> LocalDate.parse(text)))
          : PlainTime.instant(text).orElseGet(() -> Instant.parse(text));
    } catch (DateTimeException e) {
      throw invalid(
          Column.PUBLISHED_ON,
          "is " + Shown.quote(text) + ", which is no day of the calendar",
          "write it as 2022-09-25, or as 2022-09-25T12:00:00Z");
    }
  }

  /** An error in a field. */
  static InvalidValueException invalid(Column column, String problem, String mend) {
    return new InvalidValueException(column.field(), problem, mend);
  }
}
