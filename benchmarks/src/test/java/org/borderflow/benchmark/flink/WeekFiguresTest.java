package org.borderflow.benchmark.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeekFiguresTest {
  /** 2, 4, 4, 4, 5, 5, 7: sum 31, squares 151, so (151 - 31²/7) / 6 = 2.285714. */
  @Test
  void meanAndDeviationOfASample() {
    WeekFigures week = WeekFigures.of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0));
    assertThat(week.mean()).isCloseTo(31 / 7.0, within(1e-12));
    assertThat(week.deviation()).isCloseTo(Math.sqrt(2.285714285714286), within(1e-9));
  }

  @Test
  void aSingleDayDoesNotDeviate() {
    assertThat(WeekFigures.of(List.of(8572.0))).isEqualTo(new WeekFigures(8572, 0));
  }
}
