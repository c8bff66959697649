package org.borderflow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.Border;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

class ReportsExportTest {
  private static final Selection ALL = SelectionTest.selection(List.of(), "", "");

  private final Report first = report("RU", "FI", "2022-09-24", 8_572);
  private final Report second = report("RU", "GE", "2022-09-25", 10_137);
  private final Retraction retraction = retraction(first);
  private final StringWriter warnings = new StringWriter();
  private final Omissions omissions = new Omissions(new PrintWriter(warnings, true));

  /** The first is published on the 25th, the second on the 26th, the retraction on the 30th. */
  @Test
  void comesInTheOrderOfPublicationEachOnce() {
    assertThat(lines(ALL, retraction, second, first, second, retraction))
        .containsExactly(Records.text(first), Records.text(second), Records.text(retraction));
  }

  @Test
  void oneIdentityWithTwoContentsIsTwo() {
    Report other = report("RU", "FI", "2022-09-24", 8_600).withReportId(first.reportId());
    assertThat(lines(ALL, first, other)).hasSize(2);
  }

  /** "about" comes before "some". */
  @Test
  void oneReportInOtherWordsIsOneInTheWordsThatTheStreamKeeps() {
    Report some = first.withExcerpt(Optional.of(new Excerpt("some 8,572", 5, 10)));
    Report about = first.withExcerpt(Optional.of(new Excerpt("about 8,572", 6, 11)));
    assertThat(lines(ALL, first, some, about)).containsExactly(Records.text(about));
    assertThat(lines(ALL, about, first, some)).containsExactly(Records.text(about));
  }

  @Test
  void aRetractionGoesWithWhatItTakesBack() {
    Retraction ofNothing = retraction(report("RU", "FI", "2022-09-24", 1));
    // The same identity on another border is another report.
    Report namesake = second.withReportId("namesake");
    Retraction ofNamesake =
        Retraction.of(
            Border.parse("FI-RU"), "namesake", Source.of("Yle"), retraction.publishedAt());
    assertThat(lines(ALL, first, ofNothing)).hasSize(2);
    Selection finland = SelectionTest.selection(List.of("RU>FI"), "", "");
    assertThat(lines(finland, retraction, first, second, ofNothing))
        .containsExactly(Records.text(first), Records.text(retraction));
    Selection georgia = SelectionTest.selection(List.of("RU>GE"), "", "");
    assertThat(lines(georgia, retraction, first, namesake, ofNamesake))
        .containsExactly(Records.text(namesake));
    Selection later = SelectionTest.selection(List.of(), "2022-09-25", "");
    assertThat(lines(later, first, retraction)).isEmpty();
  }

  @Test
  void whatIsWrittenOverSeveralLinesIsOneLine() {
    Export export = new ReportsExport(ALL, 1, Form.JSONL, omissions);
    String spread = Records.text(first).replace(",\"flow\"", ",\r\n \"flow\"");
    export.take(Records.of("FI-RU", spread));
    assertThat(written(export)).isEqualTo(spread.replace("\r\n", "  ") + "\n");
  }

  /** The stream rejects these, so a copy with them would come to other results. */
  @Test
  void whatTheStreamRejectsForItsPlaceIsRefused() {
    Export export = new ReportsExport(ALL, 1, Form.CSV, omissions);
    assertThatThrownBy(() -> export.take(Records.of("GE-RU", Records.text(first))))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("key is not FI-RU");
    // murmur2 of one of the two keys leaves another remainder than 0.
    Export split = new ReportsExport(ALL, 1_000, Form.CSV, omissions);
    assertThatThrownBy(() -> split.take(Records.of(first)))
        .isInstanceOf(UnreadableEventException.class)
        .hasMessageContaining("belongs to partition");
  }

  @Test
  void whatANewerVersionHasAddedIsToldOfWhereItIsLost() {
    String newer =
        Records.text(first).replace("\"1.0\"", "\"1.7\"").replace("{\"sch", "{\"more\":1,\"sch");
    Export csv = new ReportsExport(ALL, 1, Form.CSV, omissions);
    csv.take(Records.of("FI-RU", newer));
    assertThat(written(csv)).hasLineCount(2).contains(first.reportId());
    assertThat(omissions.count()).isEqualTo(1);
    assertThat(warnings.toString())
        .isEqualTo(
            "borderflow: warning: "
                + first.reportId()
                + " of 2022-09-25T12:00:00Z is of a newer version than 1.0: what that has added is"
                + " left out of CSV; --format jsonl keeps it\n");
    Export jsonLines = new ReportsExport(ALL, 1, Form.JSONL, omissions);
    jsonLines.take(Records.of("FI-RU", newer));
    assertThat(written(jsonLines)).isEqualTo(newer + "\n");
    assertThat(omissions.count()).isEqualTo(1);
  }

  private List<String> lines(Selection selection, ReportEvent... events) {
    Export export = new ReportsExport(selection, 1, Form.JSONL, omissions);
    for (ReportEvent event : events) {
      export.take(Records.of(event));
    }
    List<String> lines = written(export).lines().toList();
    assertThat(export.size()).isEqualTo(lines.size());
    return lines;
  }

  private static String written(Export export) {
    StringWriter to = new StringWriter();
    export.write(to);
    return to.toString();
  }

  private static Report report(String origin, String destination, String day, long people) {
    LocalDate date = LocalDate.parse(day);
    return Report.of(
        Flow.of(origin, destination),
        Optional.empty(),
        Figure.exact(people),
        Period.ofDay(date),
        Source.of("Yle"),
        Report.atNoon(date.plusDays(1)));
  }

  private static Retraction retraction(Report report) {
    return Retraction.of(
        report.border(),
        report.reportId(),
        Source.of("Yle"),
        Report.atNoon(LocalDate.parse("2022-09-30")));
  }
}
