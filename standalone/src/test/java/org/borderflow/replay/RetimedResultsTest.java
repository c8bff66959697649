package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.borderflow.backtest.Results;
import org.borderflow.input.History;
import org.borderflow.report.ReportEvent;
import org.borderflow.sample.SampleHistory;
import org.junit.jupiter.api.Test;

/** A history that was moved leads to the same results, moved. */
class RetimedResultsTest {
  /** 213 weeks: from autumn 2022 to autumn 2026. */
  private static final int WEEKS = 213 * 7;

  private static final Pattern DAY = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d(?!\\d)");

  private static String moved(String table) {
    return DAY.matcher(table)
        .replaceAll(day -> LocalDate.parse(day.group()).plusDays(WEEKS).toString());
  }

  @Test
  void movedByWholeWeeksTheSampleHasTheSameDaysAndSurgesLater() {
    List<ReportEvent> sample =
        History.read(SampleHistory.open(InstantSource.system(), line -> {}), line -> {}).events();
    List<ReportEvent> later = sample.stream().map(new Retiming(WEEKS)::apply).toList();
    Results original = Results.expected(sample);
    Results results = Results.expected(later);
    assertThat(original.surges()).contains("confirmed");
    assertThat(results.days()).isEqualTo(moved(original.days()));
    assertThat(results.surges()).isEqualTo(moved(original.surges()));
  }
}
