package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.borderflow.day.DayEstimate;
import org.junit.jupiter.api.Test;

class SeriesTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @Test
  void sortsDaysAndKnowsWhichShareAReport() {
    Series series =
        Series.of(
            List.of(
                Days.share(DAY.plusDays(2), 5, "week"),
                Days.exact(DAY, 9),
                Days.share(DAY.plusDays(1), 5, "week"),
                Days.share(DAY.plusDays(3), 6, "month")));
    assertThat(series.days())
        .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    assertThat(series.source(0)).isZero();
    assertThat(series.source(1)).isEqualTo(series.source(2)).isPositive();
    assertThat(series.source(3)).isPositive().isNotEqualTo(series.source(1));
  }

  @Test
  void aDayThatIsThereTwiceIsRefused() {
    List<DayEstimate> twice = List.of(Days.exact(DAY, 1), Days.exact(DAY, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> Series.of(twice));
  }

  @Test
  void whatIsNoNumberOfPeopleIsUnknown() {
    Series series = Series.daily(DAY, 1, Double.NaN, -1, Double.POSITIVE_INFINITY, 1e17, 0, 1e12);
    assertThat(series.days()).containsExactly(DAY, DAY.plusDays(5), DAY.plusDays(6));
    assertThat(series.between(DAY.toEpochDay(), DAY.toEpochDay() + 6)).containsExactly(1, 0, 1e12);
  }

  @Test
  void assessingADayThatIsNotThereIsRefused() {
    DayTest test = new Robust().over(Series.daily(DAY, 1, 2, 3));
    assertThatIllegalArgumentException().isThrownBy(() -> test.assess(DAY.plusDays(3)));
  }
}
