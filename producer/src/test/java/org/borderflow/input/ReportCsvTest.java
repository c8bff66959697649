package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCsvTest {
  private static final String HEADER =
      CsvText.HEADER
          + ",report_id,retracts,compared_to,compared_ratio"
          + ",excerpt,excerpt_start,excerpt_end\n";

  /** The example of docs/data-model.md, with all columns. */
  @Test
  void writesAReportAndItsRetraction() {
    Source source =
        new Source("Anews (dpa)", Optional.of("Finnish Border Guard"), Optional.empty());
    Report report =
        Report.of(
                Flow.parse("RU>FI;mode=land;nationality=RU"),
                Optional.of(CountedAt.ARRIVAL),
                Figure.exact(8_572),
                Period.ofDay(LocalDate.parse("2022-09-24")),
                source,
                Instant.parse("2022-09-25T12:00:00Z"))
            .withReportId("finland-2022-09-24");
    Retraction retraction =
        Retraction.of(
            report.border(),
            report.reportId(),
            Source.of("Anews (dpa)"),
            Instant.parse("2022-09-26T12:00:00.001Z"));
    assertThat(written(List.of(report, retraction)))
        .isEqualTo(
            HEADER
                + "RU,FI,,land,RU,crossings,arrival,8572,8572,exact,2022-09-24,2022-09-24,total,Anews"
                + " (dpa),Finnish Border Guard,2022-09-25T12:00:00Z,,finland-2022-09-24,,,,,,\n"
                + "FI,RU,,,,,,,,,,,,Anews (dpa),,2022-09-26T12:00:00.001Z,,"
                + retraction.contentHash()
                + ",finland-2022-09-24,,,,,\n");
  }

  @Test
  void quotesWhatCsvWouldTakeForItsOwn() {
    Report report =
        Report.of(
            Flow.parse("UA>PL;crossing_point=Шегині, \"Medyka\""),
            Optional.empty(),
            new Figure(5_000, 6_000, Quantifier.RANGE),
            new Period(
                LocalDateTime.parse("2022-09-28T10:00"),
                LocalDateTime.parse("2022-09-29T10:00"),
                PeriodKind.TOTAL),
            Source.of("\"quoted\""),
            Instant.parse("2022-09-29T12:00:00Z"));
    assertThat(written(List.of(report)))
        .isEqualTo(
            HEADER
                + "UA,PL,\"Шегині, \"\"Medyka\"\"\",,,crossings,,5000,6000,range,"
                + "2022-09-28T10:00,2022-09-29T10:00,total,\"\"\"quoted\"\"\",,"
                + "2022-09-29T12:00:00Z,,"
                + report.contentHash()
                + ",,,,,,\n");
  }

  /** A spreadsheet would run these, and one of them is marked as it would mark text itself. */
  @Test
  void whatBeginsAsAFormulaIsMarkedAsTextAndReadBackTheSame() {
    Report report =
        Report.of(
                Flow.parse("UA>PL;crossing_point=-Medyka"),
                Optional.empty(),
                Figure.exact(8_572),
                Period.ofDay(LocalDate.parse("2022-09-24")),
                new Source(
                    "=cmd|' /C calc'!A0", Optional.of("'@SUM(1+1)"), Optional.of("https://a.org/")),
                Instant.parse("2022-09-25T12:00:00Z"))
            .withReportId("-1")
            .withExcerpt(Optional.of(new Excerpt("+8,572 came", 1, 6)));
    String csv = written(List.of(report));
    assertThat(csv)
        .isEqualTo(
            HEADER
                + "UA,PL,'-Medyka,,,crossings,,8572,8572,exact,2022-09-24,2022-09-24,total,"
                + "'=cmd|' /C calc'!A0,''@SUM(1+1),2022-09-25T12:00:00Z,https://a.org/,'-1,,,,"
                + "\"'+8,572 came\",1,6\n");
    assertThat(Reading.of("a.csv", csv).good()).extracting(Row.Good::event).containsExactly(report);
  }

  @Test
  void anEmptySetIsAHeader() {
    assertThat(written(List.of())).isEqualTo(HEADER);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void whatIsWrittenIsReadBackTheSame(long seed) {
    long chosen = Long.getLong("borderflow.seed", seed);
    List<ReportEvent> events = new AnyReports(chosen).list(1_000);
    Reading reading = Reading.of("a.csv", written(events));
    assertThat(reading.problems()).as("seed %d", chosen).isEmpty();
    assertThat(reading.warnings).isEmpty();
    assertThat(reading.good())
        .as("seed %d", chosen)
        .extracting(Row.Good::event)
        .containsExactlyElementsOf(events);
  }

  @Test
  void inBriefWhatHasNoColumnIsRefused() {
    Report report =
        Report.of(
            Flow.of("RU", "FI"),
            Optional.empty(),
            Figure.exact(8_572),
            Period.ofDay(LocalDate.parse("2022-09-24")),
            Source.of("Yle"),
            Instant.parse("2022-09-25T12:00:00Z"));
    StringWriter to = new StringWriter();
    ReportCsv csv = ReportCsv.brief(to);
    csv.write(report);
    csv.flush();
    assertThat(to.toString())
        .isEqualTo(
            CsvText.HEADER
                + ",retracts\nRU,FI,,,,crossings,,8572,8572,exact,2022-09-24,2022-09-24,total,Yle,,"
                + "2022-09-25T12:00:00Z,,\n");
    Report comparing =
        new Report(
            report.reportId(),
            report.flow(),
            report.countedAt(),
            report.figure(),
            Optional.of(new QuotedComparison(Optional.of(3_133L), Optional.empty())),
            report.period(),
            report.source(),
            report.publishedAt());
    assertThatThrownBy(() -> csv.write(comparing)).isInstanceOf(IllegalArgumentException.class);
    Report quoting = report.withExcerpt(Optional.of(new Excerpt("8,572 entered", 0, 5)));
    assertThatThrownBy(() -> csv.write(quoting)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String written(List<? extends ReportEvent> events) {
    StringWriter to = new StringWriter();
    ReportCsv csv = ReportCsv.whole(to);
    events.forEach(csv::write);
    csv.flush();
    return to.toString();
  }
}
