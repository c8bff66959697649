package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.borderflow.backtest.Results;
import org.borderflow.report.Border;
import org.borderflow.report.Report;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.DetectorRules.Rule;
import org.borderflow.surge.Gate;
import org.borderflow.surge.HolidayCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stream detects as it is told to, and what a change of that means for what it has stored. */
class DetectorRulesTest {
  private static final List<Report> HISTORY =
      Sample.reports().stream()
          .filter(report -> report.border().equals(Border.between("RU", "FI")))
          .toList();

  /** Another detector for some flows, and for all of them twice as many people as expected. */
  private static final DetectorRules OTHERS =
      new DetectorRules(
          List.of(new Rule<>(flow -> flow.destination().equals("FI"), "ears-c1")),
          List.of(new Rule<>(flow -> true, Map.of(Gate.RATIO, 2.0))),
          HolidayCalendar.NONE);

  @Test
  void theStreamDetectsByItsRules(@TempDir Path stateDir) {
    Results expected = Results.expected(HISTORY, OTHERS);
    assertThat(expected.surges()).contains(",ears-c1,", ",robust,");
    Results.Latest latest = new Results.Latest();
    try (StreamDriver driver = new StreamDriver(stateDir, OTHERS)) {
      HISTORY.forEach(driver::send);
      driver.drainTo(latest);
    }
    assertThat(latest.results().differenceTo(expected)).isEmpty();
  }

  /** docs/operations.md says so. */
  @Test
  void afterAChangeOfRulesWhatIsStoredStaysUntilTheReportsComeAgain(@TempDir Path stateDir) {
    Results before = Results.expected(HISTORY);
    Results after = Results.expected(HISTORY, OTHERS);
    assertThat(before.differenceTo(after)).isNotEmpty();
    Results.Latest latest = new Results.Latest();
    List<KeyValue<String, byte[]>> changelog;
    try (StreamDriver first = new StreamDriver(stateDir.resolve("first"))) {
      HISTORY.forEach(first::send);
      first.drainTo(latest);
      changelog = new ArrayList<>(first.changelog());
    }
    try (StreamDriver second = new StreamDriver(stateDir.resolve("second"), OTHERS)) {
      second.restore(changelog);
      second.drainTo(latest);
      assertThat(latest.results().differenceTo(before)).isEmpty();
      HISTORY.forEach(second::send);
      second.drainTo(latest);
    }
    assertThat(latest.results().differenceTo(after)).isEmpty();
  }
}
