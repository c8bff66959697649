package org.borderflow.json;

import java.time.DateTimeException;
import java.util.Optional;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.Source;

/**
 * Reads the reports that are written as {@link ReportWriter} writes them, to the byte: their fields
 * are looked for where they stand there, and what they have in common with earlier ones is not read
 * again. It refuses none: what is written in another way is left to {@link PlainReport}, and what
 * is wrong to {@link EventForm}. A test compares them.
 */
final class QuickReport {
  private static final Recurring<Period> PERIODS = new Recurring<>(QuickReport::readPeriod);
  private static final CodeReader<CountedAt> COUNTED_AT = new CodeReader<>(CountedAt.values());
  private static final CodeReader<Quantifier> QUANTIFIER = new CodeReader<>(Quantifier.values());
  private static final CodeReader<PeriodKind> KIND = new CodeReader<>(PeriodKind.values());

  private QuickReport() {}

  /** A report as a topic holds it; empty when it is to be read thoroughly. */
  static Optional<Report> event(byte[] bytes) {
    try {
      return Optional.of(read(new ByteCursor(bytes, 0, bytes.length)));
    } catch (NotPlain e) {
      return PlainReport.event(bytes);
    } catch (InvalidValueException | DateTimeException e) {
      return Optional.empty();
    }
  }

  /** A report as people write it in a file; empty when it is to be read thoroughly. */
  static Optional<ReportDraft> draft(byte[] bytes) {
    try {
      return Optional.of(draft(read(new ByteCursor(bytes, 0, bytes.length))));
    } catch (NotPlain e) {
      return PlainReport.draft(bytes);
    } catch (InvalidValueException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ReportDraft draft(Report report) {
    return new ReportDraft(
        Optional.of(report.reportId()),
        report.flow(),
        report.countedAt(),
        report.figure(),
        report.comparison(),
        report.period(),
        report.source(),
        report.excerpt(),
        Optional.of(report.publishedAt()));
  }

  private static Report read(ByteCursor json) {
    String reportId = json.pass(ReportWriter.REPORT_ID).text();
    Flow flow = FieldReader.flow(json);
    Optional<CountedAt> countedAt =
        json.takes(ReportWriter.COUNTED_AT) ? Optional.of(COUNTED_AT.read(json)) : Optional.empty();
    Figure figure = figure(json);
    Optional<QuotedComparison> comparison = comparison(json);
    Period period = json.object(PERIODS);
    Source source = source(json);
    Report report =
        new Report(
            reportId,
            flow,
            countedAt,
            figure,
            comparison,
            period,
            source,
            FieldReader.excerpt(json),
            json.pass(ReportWriter.PUBLISHED_AT).time());
    json.pass('}').requireEnd();
    return report;
  }

  private static Figure figure(ByteCursor json) {
    long low = json.pass(ReportWriter.LOW).number();
    long high = json.pass(ReportWriter.HIGH).number();
    Quantifier quantifier = QUANTIFIER.read(json.pass(ReportWriter.QUANTIFIER));
    json.pass('}');
    return new Figure(low, high, quantifier);
  }

  private static Optional<QuotedComparison> comparison(ByteCursor json) {
    if (!json.takes(ReportWriter.COMPARISON)) {
      return Optional.empty();
    }
    QuotedComparison comparison =
        json.takes(ReportWriter.EARLIER)
            ? QuotedComparison.with(json.number())
            : QuotedComparison.times(json.pass(ReportWriter.RATIO).real());
    json.pass('}');
    return Optional.of(comparison);
  }

  private static Period readPeriod(ByteCursor json) {
    String start = json.pass(ReportWriter.START).text();
    String end = json.pass(ReportWriter.END).text();
    PeriodKind kind = KIND.read(json.pass(ReportWriter.KIND));
    json.pass('}');
    return Period.of(start, end, kind);
  }

  private static Source source(ByteCursor json) {
    String publisher = FieldReader.name(json.pass(ReportWriter.PUBLISHER));
    Optional<String> authority = FieldReader.name(json, ReportWriter.AUTHORITY);
    Optional<String> url = json.text(ReportWriter.URL);
    json.pass('}');
    return new Source(publisher, authority, url);
  }
}
