package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.junit.jupiter.api.Test;

class RobustTest {
  /** A Saturday. */
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  private final Robust robust = new Robust();

  /**
   * Computed apart from this code, with scipy's t.logsf. 56 equal figures with weights
   * 0.5^(age/10), ages 3 to 58: ν = 27.6992; s² = 8 · 0.25²/(ν + 8) + 1/1001, s = 0.1224945; of the
   * 56 days 8 are Saturdays and 16 weekend days, so the factor is uncertain by 1/10 + 1/16.5; z =
   * (ln 2501 − ln 1001)/(s · √(1 + 1/ν + 1/10 + 1/16.5)) = 6.833423; ν + 8 = 35.6992 degrees.
   */
  @Test
  void followsTheFormulaOnEqualFigures() {
    Assessment found = assess(Days.exact(DAY, 2_500), Days.before(DAY, 58, 3, 1_000));
    Expected expected = found.expected().orElseThrow();
    assertThat(expected.people()).isCloseTo(1_000, within(1e-6));
    assertThat(expected.low()).isCloseTo(786.34425, within(1e-4));
    assertThat(expected.high()).isCloseTo(1271.63393, within(1e-4));
    assertThat(found.surgeScore()).isCloseTo(17.37828, within(1e-4));
    assertThat(found.history()).isEqualTo(56);
    assertThat(found.isSurge()).isTrue();
    assertThat(found.state()).isEqualTo(SurgeState.CONFIRMED);
  }

  @Test
  void theEventCarriesWhatWasFound() {
    SurgeAssessment event = robust.assess(Days.exact(DAY, 2_500), Days.before(DAY, 58, 3, 1_000));
    assertThat(event.detector()).isEqualTo("robust");
    assertThat(event.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(event.expectation().orElseThrow().ratio()).contains(2.5);
    assertThat(event.expectation().orElseThrow().score()).isEqualTo(17.378);
  }

  @Test
  void theTwoDaysBeforeAreNoBaselineWhereThereAreOthers() {
    List<DayEstimate> history = Days.before(DAY, 58, 3, 1_000);
    history.addAll(Days.before(DAY, 2, 1, 4_000));
    assertThat(assess(Days.exact(DAY, 2_500), history).surgeScore())
        .isCloseTo(17.37828, within(1e-4));
  }

  @Test
  void withFewFiguresTheTwoDaysBeforeCount() {
    List<DayEstimate> three = Days.before(DAY, 3, 1, 1_000);
    assertThat(assess(Days.exact(DAY, 1_000), three).history()).isEqualTo(3);
    assertThat(assess(Days.exact(DAY, 9_000), three).isSurge()).isTrue();
  }

  @Test
  void saysNothingWithFewerThanThreeFigures() {
    Assessment found = assess(Days.exact(DAY, 99_999), Days.before(DAY, 4, 3, 10));
    assertThat(found.state()).isEqualTo(SurgeState.NO_BASELINE);
    assertThat(found.history()).isEqualTo(2);
  }

  @Test
  void theDaysOfOneTotalAreOneObservation() {
    List<DayEstimate> days = new ArrayList<>();
    for (int back = 3; back <= 30; back++) {
      days.add(Days.share(DAY.minusDays(back), 1_000, "monthly"));
    }
    assertThat(assess(Days.exact(DAY, 9_000), days).state()).isEqualTo(SurgeState.NO_BASELINE);
    days.addAll(Days.before(DAY, 33, 32, 1_000));
    Assessment found = assess(Days.exact(DAY, 9_000), days);
    assertThat(found.history()).isEqualTo(3);
    assertThat(found.isSurge()).isTrue();
  }

  @Test
  void aTotalIsNotComparedWithItself() {
    List<DayEstimate> days = Days.before(DAY, 40, 20, 1_000);
    for (int back = 1; back <= 15; back++) {
      days.add(Days.share(DAY.minusDays(back), 3_000, "fortnight"));
    }
    Assessment found = assess(Days.share(DAY, 3_000, "fortnight"), days);
    assertThat(found.expected().orElseThrow().people()).isCloseTo(1_000, within(1.0));
    assertThat(found.isSurge()).isTrue();
  }

  @Test
  void theLowEndOfARangeDecidesWhetherASurgeIsConfirmed() {
    List<DayEstimate> calm = Days.before(DAY, 58, 3, 1_000);
    assertThat(assess(Days.range(DAY, 1_400, 2_000, 2_600), calm).state())
        .isEqualTo(SurgeState.POSSIBLE);
    assertThat(assess(Days.range(DAY, 1_700, 2_000, 2_300), calm).state())
        .isEqualTo(SurgeState.CONFIRMED);
  }

  @Test
  void theErrorOfTheReportMakesADayLessStriking() {
    List<DayEstimate> calm = Days.before(DAY, 58, 3, 1_000);
    assertThat(assess(Days.range(DAY, 1_000, 2_000, 3_000), calm).surgeScore())
        .isLessThan(assess(Days.exact(DAY, 2_000), calm).surgeScore() - 3);
  }

  @Test
  void equalRoundNumbersAreAsImpreciseAsTheirRanges() {
    List<DayEstimate> vague =
        IntStream.rangeClosed(3, 58)
            .mapToObj(back -> Days.range(DAY.minusDays(back), 500, 1_000, 2_000))
            .toList();
    assertThat(assess(Days.exact(DAY, 1_600), vague).surgeScore())
        .isLessThan(assess(Days.exact(DAY, 1_600), Days.before(DAY, 58, 3, 1_000)).surgeScore());
  }

  @Test
  void anEarlierSurgeDoesNotHideALaterOne() {
    List<DayEstimate> history = Days.before(DAY, 58, 13, 1_000);
    history.addAll(Days.before(DAY, 12, 7, 3_000));
    history.addAll(Days.before(DAY, 6, 3, 1_000));
    Assessment found = assess(Days.exact(DAY, 2_000), history);
    assertThat(found.expected().orElseThrow().people()).isCloseTo(1_000, within(1.0));
    assertThat(found.isSurge()).isTrue();
  }

  @Test
  void knowsThatWeekendsDiffer() {
    List<DayEstimate> history =
        IntStream.rangeClosed(3, 58)
            .mapToObj(DAY::minusDays)
            .map(day -> Days.exact(day, Weekday.isWeekend(day.toEpochDay()) ? 4_000 : 1_000))
            .toList();
    // 4,000 is usual on a Saturday; two days on, a Monday, it is not
    assertThat(assess(Days.exact(DAY, 4_000), history).state()).isEqualTo(SurgeState.NONE);
    assertThat(assess(Days.exact(DAY.plusDays(2), 4_000), history).isSurge()).isTrue();
  }

  @Test
  void aHolidayOfTheCalendarIsExpected() {
    List<DayEstimate> history = Days.before(DAY, 58, 3, 1_000);
    Holidays threefold = Holidays.of(Map.of(DAY, OptionalDouble.of(3)));
    Detector knowing = new Robust(Robust.GATES, threefold);
    Assessment found = Assessments.of(knowing, Days.exact(DAY, 3_000), history);
    assertThat(found.expected().orElseThrow().people()).isCloseTo(3_000, within(5.0));
    assertThat(found.state()).isEqualTo(SurgeState.NONE);
    assertThat(assess(Days.exact(DAY, 3_000), history).isSurge()).isTrue();
  }

  @Test
  void aClosedBorderIsADropDecidedByTheHighEnd() {
    List<DayEstimate> history = Days.before(DAY, 58, 3, 1_000);
    Assessment closed = assess(Days.exact(DAY, 0), history);
    assertThat(closed.isDrop()).isTrue();
    assertThat(closed.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(closed.isSurge()).isFalse();
    assertThat(assess(Days.range(DAY, 200, 400, 600), history).state())
        .isEqualTo(SurgeState.POSSIBLE);
    assertThat(robust.assess(Days.exact(DAY, 0), history).state()).isEqualTo(SurgeState.DROP);
    assertThat(robust.assess(Days.range(DAY, 200, 400, 600), history).state())
        .isEqualTo(SurgeState.POSSIBLE_DROP);
  }

  private Assessment assess(DayEstimate day, List<DayEstimate> history) {
    return Assessments.of(robust, day, history);
  }
}
