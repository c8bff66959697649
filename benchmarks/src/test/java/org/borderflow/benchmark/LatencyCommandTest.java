package org.borderflow.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.borderflow.day.DayKey;
import org.borderflow.report.Report;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyCommandTest {
  private static final LocalDate LAST_THAT_KAFKA_TAKES = LocalDate.of(2026, 1, 1);

  /** 3,000 days are eight years; a report from the future would be refused. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3_000, 3_001, 15_000})
  void eachReportHasADayOfItsOwnInThePast(int number) {
    List<Report> reports = LatencyCommand.reports(number, LatencyCommand.OTHERS);
    assertThat(reports)
        .hasSize(number)
        .allMatch(one -> one.period().lastDay().isBefore(LAST_THAT_KAFKA_TAKES))
        .extracting(one -> new DayKey(one.flow(), one.period().lastDay()))
        .doesNotHaveDuplicates();
  }
}
