package org.borderflow.input;

import java.util.Optional;
import java.util.regex.Pattern;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;

/**
 * Makes a report of one CSV row.
 *
 * @param row its fields
 */
record CsvReport(ReportFields row) {
  private static final int MOST_DIGITS = 18;
  private static final Pattern PLACE = Pattern.compile("[0-9]{1,3}");
  private static final Pattern RATIO = Pattern.compile("[0-9]{1,18}(\\.[0-9]{1,18})?");

  /**
   * The report.
   *
   * @throws InvalidValueException when a field is wrong
   */
  Report read() {
    Flow flow = flow();
    Optional<CountedAt> countedAt = row.optional(Column.COUNTED_AT).map(CountedAt::of);
    Figure figure = figure();
    Optional<QuotedComparison> comparison = comparison();
    Period period = period();
    return new ReportDraft(
            row.optional(Column.REPORT_ID),
            flow,
            countedAt,
            figure,
            comparison,
            period,
            row.source(),
            excerpt(),
            row.publishedAt())
        .toReport();
  }

  private Flow flow() {
    return new Flow(
        row.text(Column.ORIGIN),
        row.text(Column.DESTINATION),
        row.optional(Column.CROSSING_POINT),
        row.optional(Column.MODE).map(Mode::of),
        row.optional(Column.NATIONALITY),
        Measure.of(row.text(Column.MEASURE)));
  }

  private Figure figure() {
    return new Figure(
        number(Column.LOW), number(Column.HIGH), Quantifier.of(row.text(Column.QUANTIFIER)));
  }

  private Optional<QuotedComparison> comparison() {
    Optional<Long> earlier =
        row.optional(Column.COMPARED_TO).map(text -> number(Column.COMPARED_TO));
    Optional<Double> ratio = row.optional(Column.COMPARED_RATIO).map(CsvReport::ratio);
    if (earlier.isPresent() && ratio.isPresent()) {
      throw ReportFields.invalid(
          Column.COMPARED_RATIO, "is filled, and so is compared_to", "leave one of the two empty");
    }
    return earlier.isPresent() || ratio.isPresent()
        ? Optional.of(new QuotedComparison(earlier, ratio))
        : Optional.empty();
  }

  /** Its place is of use only with the text, so that must be there where they are. */
  private Optional<Excerpt> excerpt() {
    Optional<String> text = row.optional(Column.EXCERPT);
    boolean placed =
        row.optional(Column.EXCERPT_START).isPresent()
            || row.optional(Column.EXCERPT_END).isPresent();
    if (text.isEmpty() && placed) {
      throw ReportFields.invalid(
          Column.EXCERPT, "is empty, and its place is not", "write the excerpt, or no place");
    }
    return text.map(
        words -> new Excerpt(words, place(Column.EXCERPT_START), place(Column.EXCERPT_END)));
  }

  private int place(Column column) {
    String text = row.optional(column).orElse("");
    if (!PLACE.matcher(text).matches()) {
      throw ReportFields.invalid(
          column, "is " + Shown.quote(text), "write a place in the excerpt, 0 to 200");
    }
    return Integer.parseInt(text);
  }

  private static double ratio(String text) {
    if (!RATIO.matcher(text).matches()) {
      throw ReportFields.invalid(
          Column.COMPARED_RATIO,
          "is " + Shown.quote(text),
          "write a number with a point, as 1.5: how many times the earlier figure it is");
    }
    return Double.parseDouble(text);
  }

  private Period period() {
    return Period.of(
        row.text(Column.PERIOD_START),
        row.text(Column.PERIOD_END),
        PeriodKind.of(row.text(Column.KIND)));
  }

  private long number(Column column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      throw ReportFields.invalid(column, "is empty", "write a whole number of people");
    }
    if (!isDigits(text)) {
      throw ReportFields.invalid(
          column, "is " + Shown.quote(text), "write a whole number in digits only, as 8572");
    }
    if (text.length() > MOST_DIGITS) {
      throw ReportFields.invalid(
          column,
          "is " + Shown.quote(text),
          "write a whole number of people from 0 to " + Figure.LARGEST);
    }
    return Long.parseLong(text);
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
