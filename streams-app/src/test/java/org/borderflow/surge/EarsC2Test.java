package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.junit.jupiter.api.Test;

class EarsC2Test {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @Test
  void comparesTheDayWithTheSevenDaysThatEndThreeDaysBefore() {
    List<DayEstimate> baseline = new ArrayList<>();
    for (int back = 1; back <= 20; back++) {
      // 900 and 1,100 by turns within the week that counts; far more outside it
      boolean counts = back >= 3 && back <= 9;
      baseline.add(
          Days.exact(DAY.minusDays(back), counts ? (back % 2 == 0 ? 900 : 1_100) : 50_000));
    }
    SurgeAssessment surge = new EarsC2().assess(Days.exact(DAY, 2_000), baseline);
    assertThat(surge.state()).isEqualTo(SurgeState.CONFIRMED);
    Expectation expectation = surge.expectation().orElseThrow();
    // Days 3, 5, 7, 9 back have 1,100, days 4, 6, 8 have 900: mean 7,100 / 7 = 1,014.29
    assertThat(expectation.expected()).isEqualTo(1014.3);
    assertThat(expectation.ratio()).contains(1.972);
  }

  @Test
  void saysNothingWithFewerThanThreeFigures() {
    List<DayEstimate> two =
        List.of(Days.exact(DAY.minusDays(4), 10), Days.exact(DAY.minusDays(9), 10));
    assertThat(new EarsC2().assess(Days.exact(DAY, 99_999), two).state())
        .isEqualTo(SurgeState.NO_BASELINE);
    assertThat(new EarsC2().assess(Days.exact(DAY, 99_999), two).expectation()).isEmpty();
  }

  @Test
  void theLowEndOfARangeDecidesWhetherASurgeIsConfirmed() {
    List<DayEstimate> calm = constant(1_000);
    assertThat(new EarsC2().assess(Days.range(DAY, 1_400, 2_000, 2_600), calm).state())
        .isEqualTo(SurgeState.POSSIBLE);
    assertThat(new EarsC2().assess(Days.range(DAY, 1_600, 2_000, 2_600), calm).state())
        .isEqualTo(SurgeState.CONFIRMED);
  }

  @Test
  void aSmallChanceAloneIsNoSurge() {
    // 1,400 is 12.6 deviations of a Poisson number of 1,000 above it, but not half as much again
    assertThat(new EarsC2().assess(Days.exact(DAY, 1_400), constant(1_000)).state())
        .isEqualTo(SurgeState.NONE);
    // three times as many, but only 80 people more
    assertThat(new EarsC2().assess(Days.exact(DAY, 120), constant(40)).state())
        .isEqualTo(SurgeState.NONE);
  }

  @Test
  void survivesABaselineOfZerosAndHugeFigures() {
    SurgeAssessment surge = new EarsC2().assess(Days.exact(DAY, 1_000_000_000_000L), constant(0));
    assertThat(surge.state()).isEqualTo(SurgeState.CONFIRMED);
    assertThat(surge.expectation().orElseThrow().ratio()).isEmpty();
    assertThat(surge.expectation().orElseThrow().score()).isEqualTo(Expectation.LARGEST_SCORE);
    assertThat(new EarsC2().assess(Days.exact(DAY, 0), constant(0)).state())
        .isEqualTo(SurgeState.NONE);
  }

  private static List<DayEstimate> constant(long people) {
    return Days.before(DAY, 9, 3, people);
  }
}
