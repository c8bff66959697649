package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.surge.DetectorRules.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DetectorsTest {
  /** A Saturday. */
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @ParameterizedTest
  @ValueSource(strings = {"robust", "w2", "ears-c1", "ears-c2", "ears-c3", "ratio"})
  void eachFindsWhatIsPlainAndNothingElse(String name) {
    Detector detector = Detectors.of(name);
    assertThat(detector.name()).isEqualTo(name);
    List<DayEstimate> calm = Days.before(DAY, 60, 1, 1_000);
    Assessment surge = Assessments.of(detector, Days.exact(DAY, 5_000), calm);
    assertThat(surge.isSurge()).isTrue();
    assertThat(surge.detector()).isEqualTo(name);
    assertThat(surge.expected().orElseThrow().people()).isCloseTo(1_000, within(1.0));
    assertThat(Assessments.of(detector, Days.exact(DAY, 100), calm).isDrop()).isTrue();
    assertThat(Assessments.of(detector, Days.exact(DAY, 1_020), calm).state())
        .isEqualTo(SurgeState.NONE);
    assertThat(Assessments.of(detector, Days.exact(DAY, 5_000), List.of()).state())
        .isEqualTo(SurgeState.NO_BASELINE);
  }

  @Test
  void theNameOfNoDetectorIsRefusedNamingThem() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Detectors.of("ewma"))
        .withMessageContaining("ewma")
        .withMessageContaining("robust, w2, ears-c1, ears-c2, ears-c3, ratio");
  }

  @Test
  void c3AddsUpThreeDays() {
    // Baseline 900 and 1,100 by turns: mean 1,000, deviation about 108
    List<DayEstimate> history = new ArrayList<>();
    for (int back = 3; back <= 11; back++) {
      history.add(Days.exact(DAY.minusDays(back), back % 2 == 0 ? 900 : 1_100));
    }
    Detector c3 = Detectors.of("ears-c3");
    double alone = Assessments.of(c3, Days.exact(DAY, 1_250), history).statistic();
    history.add(Days.exact(DAY.minusDays(1), 1_250));
    history.add(Days.exact(DAY.minusDays(2), 1_250));
    double together = Assessments.of(c3, Days.exact(DAY, 1_250), history).statistic();
    assertThat(alone).isBetween(0.9, 1.5);
    assertThat(together).isBetween(2.4 * alone, 3.6 * alone);
  }

  @Test
  void w2ComparesWeekendsWithWeekends() {
    List<DayEstimate> history = new ArrayList<>();
    for (int back = 3; back <= 30; back++) {
      LocalDate day = DAY.minusDays(back);
      history.add(Days.exact(day, Weekday.isWeekend(day.toEpochDay()) ? 4_000 : 1_000));
    }
    Detector w2 = Detectors.of("w2");
    assertThat(Assessments.of(w2, Days.exact(DAY, 4_000), history).state())
        .isEqualTo(SurgeState.NONE);
    Assessment monday = Assessments.of(w2, Days.exact(DAY.plusDays(2), 4_000), history);
    assertThat(monday.isSurge()).isTrue();
    assertThat(monday.expected().orElseThrow().people()).isEqualTo(1_000);
  }

  @Test
  void theFirstRuleThatFitsDecides() {
    DetectorRules rules =
        new DetectorRules(
            List.of(
                new Rule<>(flow -> flow.destination().equals("GE"), "ears-c1"),
                new Rule<>(flow -> flow.origin().equals("RU"), "ratio")),
            List.of(),
            HolidayCalendar.NONE);
    assertThat(rules.detector(Flow.of("RU", "GE")).name()).isEqualTo("ears-c1");
    assertThat(rules.detector(Flow.of("RU", "FI")).name()).isEqualTo("ratio");
    assertThat(rules.detector(Flow.of("UA", "PL")).name()).isEqualTo("robust");
  }

  /** 1,800 after 1,000 a day: 1.8 times as many, 800 more. */
  @Test
  void gatesGoByRulesOfTheirOwnAndTheRestIsTheDetectors() {
    DetectorRules rules =
        new DetectorRules(
            List.of(new Rule<>(flow -> flow.origin().equals("RU"), "ratio")),
            List.of(
                new Rule<>(flow -> flow.destination().equals("GE"), Map.of(Gate.RATIO, 1.9)),
                new Rule<>(flow -> flow.destination().equals("FI"), Map.of(Gate.EXCESS, 801.0)),
                new Rule<>(flow -> true, Map.of(Gate.RATIO, 1.7))),
            HolidayCalendar.NONE);
    List<DayEstimate> calm = Days.before(DAY, 60, 1, 1_000);
    assertThat(isSurge(rules, Flow.of("RU", "GE"), 1_800, calm)).isFalse();
    assertThat(isSurge(rules, Flow.of("RU", "GE"), 1_950, calm)).isTrue();
    assertThat(isSurge(rules, Flow.of("RU", "FI"), 1_800, calm)).isFalse();
    assertThat(isSurge(rules, Flow.of("RU", "FI"), 1_802, calm)).isTrue();
    assertThat(isSurge(rules, Flow.of("RU", "KZ"), 1_800, calm)).isTrue();
    assertThat(isSurge(rules, Flow.of("UA", "PL"), 1_800, calm)).isTrue();
    // The second rule says nothing of the ratio: it stays 1.5, whatever the third says.
    assertThat(isSurge(rules, Flow.of("UA", "FI"), 1_650, calm)).isFalse();
  }

  private static boolean isSurge(
      DetectorRules rules, Flow flow, long people, List<DayEstimate> calm) {
    return Assessments.of(rules.detector(flow), Days.exact(DAY, people), calm).isSurge();
  }

  @Test
  void aRuleForNoDetectorIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new DetectorRules(
                    List.of(new Rule<>(flow -> true, "nothing")), List.of(), HolidayCalendar.NONE));
  }

  /** Half of 4 with up to 7 observations, all with 28, and 4 · (1 + 7/21)/2 = 2 2/3 with 14. */
  @Test
  void lessIsAskedOfYoungFlows() {
    Gates gates = new Gates(4, 1.5, 2, 100);
    assertThat(gates.after(3)).isEqualTo(new Gates(2, 1.5, 2, 100));
    assertThat(gates.after(7)).isEqualTo(new Gates(2, 1.5, 2, 100));
    assertThat(gates.after(14).score()).isCloseTo(2 + 2.0 / 3, within(1e-9));
    assertThat(gates.after(28)).isEqualTo(gates);
    assertThat(gates.after(56)).isEqualTo(gates);
  }

  @Test
  void gatesThatLetEverythingPassAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Gates(-1, 1, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Gates(1, 0.5, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Gates(Double.NaN, 1, 1, 1));
  }
}
