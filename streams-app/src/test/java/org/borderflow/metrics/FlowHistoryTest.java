package org.borderflow.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.view.Made;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowHistoryTest {
  private static final Flow FINLAND = Flow.of("RU", "FI");
  private static final Flow POLAND =
      new Flow(
          "UA",
          "PL",
          Optional.of("Шегині \"A\" \\ B"),
          Optional.of(Mode.FOOT),
          Optional.of("UA"),
          Measure.CROSSINGS);

  private static final Instant NOW = Instant.parse("2022-09-30T12:00:00Z");

  private final FlowHistory history =
      FlowHistory.ofDays(
          "borderflow", Map.of("job", "borderflow", "instance", "localhost:8080"), NOW);

  /** The days at noon: date -ud 2022-09-24T12:00:00Z +%s, and a day has 86,400 seconds. */
  @Test
  void metricByMetricFlowByFlowDayByDay() {
    day(Made.disputed(POLAND, "2022-09-24", 200, 300, 400));
    surge(Made.assessment(FINLAND, "2022-09-25", SurgeState.CONFIRMED, 300));
    day(Made.day(FINLAND, "2022-09-25", 300));
    day(Made.day(FINLAND, "2022-09-24", 7));
    surge(Made.assessment(FINLAND, "2022-09-24", SurgeState.NO_BASELINE, 7));
    String finland =
        "{application=\"borderflow\",border=\"FI-RU\",destination=\"FI\","
            + "instance=\"localhost:8080\",job=\"borderflow\",measure=\"crossings\","
            + "origin=\"RU\"} ";
    String poland =
        "{application=\"borderflow\",border=\"PL-UA\",crossing_point=\"Шегині \\\"A\\\" \\\\ B\","
            + "destination=\"PL\",instance=\"localhost:8080\",job=\"borderflow\","
            + "measure=\"crossings\",mode=\"foot\",nationality=\"UA\",origin=\"UA\"} ";
    assertThat(written())
        .isEqualTo(
            "# TYPE borderflow_flow_low_people gauge\n"
                + "# UNIT borderflow_flow_low_people people\n"
                + "# HELP borderflow_flow_low_people Low end of the newest day's range.\n"
                + ("borderflow_flow_low_people" + finland + "7 1664020800\n")
                + ("borderflow_flow_low_people" + finland + "300 1664107200\n")
                + ("borderflow_flow_low_people" + poland + "200 1664020800\n")
                + "# TYPE borderflow_flow_best_people gauge\n"
                + "# UNIT borderflow_flow_best_people people\n"
                + "# HELP borderflow_flow_best_people Best figure of the newest day.\n"
                + ("borderflow_flow_best_people" + finland + "7 1664020800\n")
                + ("borderflow_flow_best_people" + finland + "300 1664107200\n")
                + ("borderflow_flow_best_people" + poland + "300 1664020800\n")
                + "# TYPE borderflow_flow_high_people gauge\n"
                + "# UNIT borderflow_flow_high_people people\n"
                + "# HELP borderflow_flow_high_people High end of the newest day's range.\n"
                + ("borderflow_flow_high_people" + finland + "7 1664020800\n")
                + ("borderflow_flow_high_people" + finland + "300 1664107200\n")
                + ("borderflow_flow_high_people" + poland + "400 1664020800\n")
                + "# TYPE borderflow_flow_expected_people gauge\n"
                + "# UNIT borderflow_flow_expected_people people\n"
                + "# HELP borderflow_flow_expected_people People expected on the newest day; no"
                + " series without a baseline.\n"
                + ("borderflow_flow_expected_people" + finland + "100 1664107200\n")
                + "# TYPE borderflow_flow_ratio gauge\n"
                + "# HELP borderflow_flow_ratio Best figure of the newest day over the people"
                + " expected; no series where none were.\n"
                + ("borderflow_flow_ratio" + finland + "3 1664107200\n")
                + "# TYPE borderflow_flow_surge_state gauge\n"
                + "# HELP borderflow_flow_surge_state What the newest day is: 2 confirmed surge, 1"
                + " possible surge, 0 neither, -1 possible drop, -2 confirmed drop; no series"
                + " without a baseline.\n"
                + ("borderflow_flow_surge_state" + finland + "2 1664107200\n")
                + "# EOF\n");
  }

  /** Of a day without a baseline an assessment has no number. */
  @Test
  void assessmentsAlone() {
    FlowHistory surges = FlowHistory.ofSurges("borderflow", Map.of(), NOW);
    for (SurgeAssessment surge :
        List.of(
            Made.assessment(FINLAND, "2022-09-24", SurgeState.NO_BASELINE, 7),
            Made.assessment(FINLAND, "2022-09-25", SurgeState.CONFIRMED, 300))) {
      surges.surge(surge.key(), Optional.of(surge));
    }
    StringWriter to = new StringWriter();
    surges.write(to);
    assertThat(surges.days()).isEqualTo(1);
    assertThat(to.toString().lines().filter(line -> !line.startsWith("#")))
        .extracting(line -> line.replaceFirst("[{].*[}]", ""))
        .containsExactly(
            "borderflow_flow_expected_people 100 1664107200",
            "borderflow_flow_ratio 3 1664107200",
            "borderflow_flow_surge_state 2 1664107200");
    assertThat(to.toString()).doesNotContain("_best_", "_low_").endsWith("# EOF\n");
  }

  /** A later record of the day takes the place of an earlier one, and so does one without value. */
  @Test
  void aDayThatIsGoneIsAGap() {
    day(Made.day(FINLAND, "2022-09-24", 300));
    surge(Made.assessment(FINLAND, "2022-09-24", SurgeState.CONFIRMED, 300));
    history.day(Made.day(FINLAND, "2022-09-24", 300).key(), Optional.empty());
    day(Made.day(FINLAND, "2022-09-25", 1));
    day(Made.day(FINLAND, "2022-09-25", 2));
    assertThat(history.days()).isEqualTo(1);
    assertThat(samples()).isEqualTo("2 1664107200\n".repeat(3));
    history.day(Made.day(FINLAND, "2022-09-25", 2).key(), Optional.empty());
    assertThat(samples()).isEmpty();
  }

  /** promtool 2.42 makes no block of negative times, and says nothing. */
  @Test
  void daysBefore1970AreLeftOutAndCounted() {
    day(Made.day(FINLAND, "1969-12-31", 1));
    day(Made.day(FINLAND, "1970-01-01", 2));
    assertThat(history.days()).isEqualTo(1);
    assertThat(history.daysTooEarly()).isEqualTo(1);
    assertThat(samples()).isEqualTo("2 43200\n".repeat(3));
  }

  /** Of 30 September noon has just come; date -ud 2022-09-30T12:00:00Z +%s. */
  @Test
  void daysWhoseNoonIsStillToComeAreLeftOutAndCounted() {
    day(Made.day(FINLAND, "2022-09-30", 1));
    day(Made.day(FINLAND, "2022-10-01", 2));
    assertThat(history.days()).isEqualTo(1);
    assertThat(history.daysTooLate()).isEqualTo(1);
    assertThat(samples()).isEqualTo("1 1664539200\n".repeat(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1a", "a-b", "a.b", "ä", "__name__", "application", "border", "mode"})
  void labelsThatWouldBeLostOrMisleadAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FlowHistory.ofDays("borderflow", Map.of(name, "x"), NOW))
        .withMessageContaining(name);
  }

  private void day(DayEstimate day) {
    history.day(day.key(), Optional.of(day));
  }

  private void surge(SurgeAssessment surge) {
    history.surge(surge.key(), Optional.of(surge));
  }

  private String written() {
    StringWriter to = new StringWriter();
    history.write(to);
    return to.toString();
  }

  /** Values and times alone. */
  private String samples() {
    StringBuilder samples = new StringBuilder();
    written()
        .lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(line -> samples.append(line.substring(line.indexOf("} ") + 2)).append('\n'));
    return samples.toString();
  }
}
