package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;

class ShapeTest {
  private static final Flow FLOW = Flow.of("UA", "PL");

  @Test
  void totalsAreTheSumsOfTheDailyFigures() {
    // 2,311, and 157 more each day until the week is over.
    assertThat(figures(Shape.DAILY.reports(FLOW, 0, 8)))
        .containsExactly(2311L, 2468L, 2625L, 2782L, 2939L, 3096L, 3253L, 2311L);
    // 2,311 + 2,468 = 4,779; + 2,625 = 7,404; + 2,782 = 10,186.
    assertThat(figures(Shape.CUMULATIVE.reports(FLOW, 1, 3))).containsExactly(4779L, 7404L, 10186L);
  }

  @Test
  void dailyFiguresTellOfADayAndTotalsOfAllDaysUntilThen() {
    assertThat(Shape.DAILY.reports(FLOW, 3, 1))
        .singleElement()
        .satisfies(report -> assertThat(report.period().start()).isEqualTo("2014-01-04"))
        .satisfies(report -> assertThat(report.period().end()).isEqualTo("2014-01-04"));
    assertThat(Shape.CUMULATIVE.reports(FLOW, 3, 1))
        .singleElement()
        .satisfies(report -> assertThat(report.period().start()).isEqualTo("2014-01-01"))
        .satisfies(report -> assertThat(report.period().end()).isEqualTo("2014-01-04"));
  }

  @Test
  void manyPublishersPassOnTheSameFigure() {
    List<Report> reports = Shape.DAILY.repeated(FLOW, 2, 3);
    assertThat(figures(reports)).containsExactly(2311L, 2311L, 2311L, 2468L, 2468L, 2468L);
    assertThat(reports.stream().map(Report::reportId)).doesNotHaveDuplicates();
    assertThat(reports.stream().map(report -> report.source().publisher()).distinct()).hasSize(3);
  }

  private static List<Long> figures(List<Report> reports) {
    return reports.stream().map(report -> report.figure().low()).toList();
  }
}
