package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report compares its figure with, where the flow has too little history of its own. */
class RobustQuotedTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  private final Robust robust = new Robust();

  private Assessment assess(DayEstimate day, List<DayEstimate> history) {
    return Assessments.of(robust, day, history);
  }

  private Assessment alone(long people, long quoted) {
    return assess(Days.quoting(Days.exact(DAY, people), quoted, "q"), List.of());
  }

  /**
   * Computed apart from this code, with scipy's t.logsf and 9 degrees: s² = 0.25² + 1/3134, z = (ln
   * 8573 − ln 3134)/(s√2) = 2.839030; the band is e^(m ± 1.96 s) − 1.
   */
  @Test
  void theComparisonIsOneObservationOfTheLevel() {
    Assessment found = alone(8_572, 3_133);
    Expected expected = found.expected().orElseThrow();
    assertThat(expected.people()).isEqualTo(3_133);
    assertThat(expected.low()).isCloseTo(1_916.57418, within(1e-4));
    assertThat(expected.high()).isCloseTo(5_121.07356, within(1e-4));
    assertThat(found.surgeScore()).isCloseTo(4.633883, within(1e-5));
    assertThat(found.dropScore()).isCloseTo(0.009764, within(1e-5));
    assertThat(found.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(found.isSurge()).isTrue();
    assertThat(found.history()).isZero();
  }

  /** By the same reckoning; 2 is asked, half of the score of a flow with a long history. */
  @ParameterizedTest
  @CsvSource({
    "4500, 3000, 1.957769, NONE",
    "4824, 3133, 2.061912, CONFIRMED",
    "8572, 5286, 2.276098, CONFIRMED"
  })
  void oneEarlierFigureMustBeExceededByMuch(
      long people, long quoted, double score, SurgeState state) {
    Assessment found = alone(people, quoted);
    assertThat(found.surgeScore()).isCloseTo(score, within(1e-5));
    assertThat(found.state()).isEqualTo(state);
  }

  /** Half as many is a drop, to the very person: −ln p is 3.18, and the excess 1,000. */
  @ParameterizedTest
  @CsvSource({"1000, 2000, CONFIRMED", "1001, 2000, NONE", "90, 180, NONE", "0, 5000, CONFIRMED"})
  void aDropIsHeldAgainstTheSameGates(long people, long quoted, SurgeState state) {
    Assessment found = alone(people, quoted);
    assertThat(found.state()).isEqualTo(state);
    assertThat(found.side()).isEqualTo(Side.DROP);
  }

  /** −ln p of the low ends against 3,000: 1.52 of 4,000, 2.80 of 5,500. */
  @Test
  void theLowEndDecidesWhetherItIsConfirmed() {
    assertThat(ranged(4_000, 8_000).state()).isEqualTo(SurgeState.POSSIBLE);
    assertThat(ranged(5_500, 6_500).state()).isEqualTo(SurgeState.CONFIRMED);
    // 2.789720 with the error of the range in the scale; 3.182 without
    assertThat(ranged(4_000, 8_000).surgeScore()).isCloseTo(2.789720, within(1e-5));
  }

  private Assessment ranged(long low, long high) {
    return assess(Days.quoting(Days.range(DAY, low, 6_000, high), 3_000, "q"), List.of());
  }

  @Test
  void whereNobodyCameBeforeThereIsNoRatio() {
    Assessment found = alone(500, 0);
    assertThat(found.ratio()).isEmpty();
    assertThat(found.surgeScore()).isCloseTo(6.860377, within(1e-5));
    assertThat(found.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(alone(0, 0).state()).isEqualTo(SurgeState.NONE);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 1_000_000_000_000L, 9_007_199_254_740_991L})
  void anyNumbersAreCompared(long people) {
    for (long quoted : new long[] {0, 1, 1_000_000_000_000L, 9_007_199_254_740_991L}) {
      DayEstimate day = Days.quoting(Days.exact(DAY, people), quoted, "q");
      assertThat(robust.assess(day, List.of()).expectation()).isPresent();
    }
  }

  @Test
  void twoFiguresOfItsOwnAreTooFewAndThreeAreEnough() {
    DayEstimate day = Days.quoting(Days.exact(DAY, 8_572), 3_133, "q");
    assertThat(assess(day, Days.before(DAY, 4, 3, 9_000)).expected().orElseThrow().people())
        .isEqualTo(3_133);
    Assessment own = assess(day, Days.before(DAY, 5, 3, 9_000));
    assertThat(own.history()).isEqualTo(3);
    assertThat(own.expected().orElseThrow().people()).isCloseTo(9_000, within(1.0));
    assertThat(own).isEqualTo(assess(Days.exact(DAY, 8_572), Days.before(DAY, 5, 3, 9_000)));
  }

  @Test
  void withoutAComparisonThereIsNoUsableBaselineAsBefore() {
    assertThat(assess(Days.exact(DAY, 8_572), Days.before(DAY, 4, 3, 9_000)))
        .isEqualTo(Assessment.withoutBaseline(DAY, 8_572, 2, "robust"));
  }

  /** Zeros that come and go, as with the weather: many figures, and no level among them. */
  @Test
  void aSeriesThatCannotBeTestedIsNotTestedByAComparisonEither() {
    List<DayEstimate> weather = new ArrayList<>();
    for (int back = 1; back <= 30; back++) {
      weather.add(Days.exact(DAY.minusDays(back), back % 2 == 0 ? 0 : 1_000));
    }
    DayEstimate day = Days.quoting(Days.exact(DAY, 8_572), 3_133, "q");
    assertThat(assess(day, weather).state()).isEqualTo(SurgeState.NO_BASELINE);
  }

  /** It is the day's own: so the lookback is what it was. */
  @Test
  void whatADayIsComparedWithChangesNoOtherDay() {
    List<DayEstimate> plain = Days.before(DAY, 20, 1, 1_000);
    List<DayEstimate> quoting =
        plain.stream().map(day -> Days.quoting(day, 10, "q" + day.day())).toList();
    DayEstimate day = Days.exact(DAY, 1_700);
    assertThat(assess(day, quoting)).isEqualTo(assess(day, plain));
  }

  @Test
  void theEventSaysWhatItWasComparedWithAndByWhom() {
    SurgeAssessment event =
        robust.assess(Days.quoting(Days.exact(DAY, 8_572), 3_133, "a-quote"), List.of());
    assertThat(event.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(event.history()).isZero();
    assertThat(event.expectation().orElseThrow().expected()).isEqualTo(3_133);
    assertThat(event.expectation().orElseThrow().ratio()).contains(2.736);
    assertThat(event.expectation().orElseThrow().score()).isEqualTo(4.634);
    assertThat(event.evidence()).containsExactly("a-quote", "r" + DAY);
    assertThat(event.reason())
        .isEqualTo(
            "8,572 people, 2.7 times the 3,133 expected (1,917 to 5,121) from what the report"
                + " itself compares it with; confirmed surge");
  }

  @Test
  void theReportThatComparesIsNoEvidenceWhereItsComparisonIsNotUsed() {
    DayEstimate day = Days.quoting(Days.exact(DAY, 8_572), 3_133, "a-quote");
    assertThat(robust.assess(day, Days.before(DAY, 20, 3, 1_000)).evidence())
        .containsExactly("r" + DAY);
  }

  @Test
  void otherDetectorsDoNotAskForIt() {
    DayEstimate day = Days.quoting(Days.exact(DAY, 8_572), 3_133, "q");
    for (String name : Detectors.names().subList(1, Detectors.names().size())) {
      assertThat(Detectors.of(name).assess(day, List.of()).state())
          .as(name)
          .isEqualTo(SurgeState.NO_BASELINE);
    }
  }
}
