package org.borderflow.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.History;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;

class SampleHistoryTest {
  @Test
  void holdsGoodReportsOnly() {
    List<String> warnings = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (Rows sample = SampleHistory.open(Clock.systemUTC(), warnings::add)) {
      for (Optional<Row> row = sample.next(); row.isPresent(); row = sample.next()) {
        rows.add(row.get());
      }
    }
    // The file has 295 lines, one of them its header.
    assertThat(rows).hasSize(294).allMatch(Row.Good.class::isInstance);
    assertThat(rows.get(0).place()).hasToString("mobilisation-2022.csv:2:1");
    assertThat(warnings).isEmpty();
  }

  /** Two pages print 4,824 for 21 September beside 3,133 for the Wednesday before. */
  @Test
  void saysWhatPagesCompareTheirFigureWith() {
    List<Report> compared =
        History.read(
                SampleHistory.open(Clock.systemUTC(), warning -> {}),
                row -> {
                  throw new AssertionError(row);
                })
            .reports()
            .stream()
            .filter(report -> report.comparison().isPresent())
            .toList();
    assertThat(compared)
        .extracting(report -> report.source().publisher())
        .containsExactlyInAnyOrder("Yle News (proxy copy)", "Delfi.ee");
    assertThat(compared)
        .allSatisfy(
            report -> {
              assertThat(report.figure()).isEqualTo(Figure.exact(4_824));
              assertThat(report.period()).isEqualTo(Period.ofDay(LocalDate.parse("2022-09-21")));
              assertThat(report.comparison()).contains(QuotedComparison.with(3_133));
            });
  }
}
