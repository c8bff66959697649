package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

/** The worked examples of docs/data-model.md are worked here: the tables are read from it. */
class DataModelDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "data-model.md");
  private static final Flow FLOW = Flow.of("RU", "GE");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @Test
  void georgiasNestedTotals() throws IOException {
    List<String[]> rows = table("| total | first day | last day |");
    assertThat(rows).hasSize(3);
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            rows.stream()
                .map(
                    row ->
                        report(
                            "Ministry",
                            Figure.exact(number(row[0])),
                            Period.ofDays(
                                LocalDate.parse(row[1]),
                                LocalDate.parse(row[2]),
                                PeriodKind.TOTAL)))
                .toList());
    for (String[] row : rows) {
      double share = Double.parseDouble(row[4].replace(",", ""));
      DayEstimate first = Optional.ofNullable(days.get(LocalDate.parse(row[1]))).orElseThrow();
      assertThat(first.best()).as(row[0]).isEqualTo((long) Math.floor(share));
    }
  }

  @Test
  void finlandsAgreement() throws IOException {
    List<String[]> rows = table("| quantifier | number | voice |");
    assertThat(rows).hasSize(6);
    List<Report> reports = rows.stream().map(DataModelDocumentTest::voice).toList();
    DayEstimate day = estimate(reports).firstEntry().getValue();
    assertThat(day.best()).isEqualTo(8_572);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      assertThat(Intervals.of(reports.get(i).figure()))
          .as(row[2])
          .isEqualTo(new Interval(number(row[3]), number(row[4])));
      assertThat(day.evidence())
          .filteredOn(evidence -> evidence.publisher().equals(row[2]))
          .extracting(Evidence::part)
          .singleElement()
          .satisfies(part -> assertThat(part.code()).as(row[2]).isEqualTo(row[5]));
    }
  }

  private static Report voice(String[] row) {
    long people = number(row[1]);
    return report(row[2], new Figure(people, people, Quantifier.of(row[0])), Period.ofDay(DAY));
  }

  private static NavigableMap<LocalDate, DayEstimate> estimate(List<Report> reports) {
    return new Estimator().estimate(FLOW, reports);
  }

  private static Report report(String publisher, Figure figure, Period period) {
    return Report.of(
        FLOW,
        Optional.empty(),
        figure,
        period,
        new Source(publisher, Optional.of("Authority"), Optional.empty()),
        Report.defaultPublication(period));
  }

  private static long number(String cell) {
    return Long.parseLong(cell.replace(",", ""));
  }

  /** The cells of the table whose header begins so. */
  private static List<String[]> table(String header) throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int begin = 0;
    while (!lines.get(begin).startsWith(header)) {
      begin++;
    }
    return lines.subList(begin + 2, lines.size()).stream()
        .takeWhile(line -> line.startsWith("|"))
        .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new))
        .map(cells -> Arrays.copyOfRange(cells, 1, cells.length - 1))
        .toList();
  }
}
