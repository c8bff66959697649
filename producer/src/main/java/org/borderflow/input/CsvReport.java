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
import org.borderflow.report.CountedAt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.Source;

/**
 * Makes a report of the fields of one CSV row.
 *
 * @param header which field is which
 * @param fields the fields, each byte as one character
 */
record CsvReport(CsvHeader header, List<String> fields) {
  private static final int LENGTH_OF_DAY = 10;
  private static final int MOST_DIGITS = 18;

  /**
   * The report.
   *
   * @throws InvalidValueException when a field is wrong
   */
  Report read() {
    Flow flow = flow();
    Optional<CountedAt> countedAt = optional(Column.COUNTED_AT).map(CountedAt::of);
    Figure figure = figure();
    Period period =
        Period.of(
            text(Column.PERIOD_START), text(Column.PERIOD_END), PeriodKind.of(text(Column.KIND)));
    Source source =
        new Source(text(Column.PUBLISHER), optional(Column.AUTHORITY), optional(Column.URL));
    Optional<Instant> publishedAt = optional(Column.PUBLISHED_ON).map(CsvReport::time);
    return new ReportDraft(
            optional(Column.REPORT_ID), flow, countedAt, figure, period, source, publishedAt)
        .toReport();
  }

  private Flow flow() {
    return new Flow(
        text(Column.ORIGIN),
        text(Column.DESTINATION),
        optional(Column.CROSSING_POINT),
        optional(Column.MODE).map(Mode::of),
        optional(Column.NATIONALITY),
        Measure.of(text(Column.MEASURE)));
  }

  private Figure figure() {
    return new Figure(
        number(Column.LOW), number(Column.HIGH), Quantifier.of(text(Column.QUANTIFIER)));
  }

  private long number(Column column) {
    String text = text(column);
    if (text.isEmpty()) {
      throw invalid(column, "is empty", "write a whole number of people");
    }
    if (!text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      throw invalid(
          column, "is " + Shown.quote(text), "write a whole number in digits only, as 8572");
    }
    if (text.length() > MOST_DIGITS) {
      throw invalid(
          column,
          "is " + Shown.quote(text),
          "write a whole number of people from 0 to " + Figure.LARGEST);
    }
    return Long.parseLong(text);
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

  private Optional<String> optional(Column column) {
    return header.indexes().containsKey(column)
        ? Optional.of(text(column)).filter(text -> !text.isEmpty())
        : Optional.empty();
  }

  private String text(Column column) {
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

  private static InvalidValueException invalid(Column column, String problem, String mend) {
    return new InvalidValueException(column.field(), problem, mend);
  }
}
