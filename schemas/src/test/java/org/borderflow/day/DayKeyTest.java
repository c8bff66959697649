package org.borderflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayKeyTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @Test
  void readsWhatItWrites() {
    String text = "RU>FI;crossing_point=a%40b;mode=land@2022-09-24";
    assertThat(DayKey.parse(text)).hasToString(text);
    assertThat(DayKey.parse(text).flow().crossingPoint()).contains("a@b");
  }

  @Test
  void findsTheDayBehindAnyCrossingPoint() {
    Flow flow =
        new Flow(
            "UA",
            "PL",
            Optional.of("@2022-01-01;=%@"),
            Optional.empty(),
            Optional.empty(),
            Measure.CROSSINGS);
    assertThat(DayKey.parse(new DayKey(flow, DAY).toString())).isEqualTo(new DayKey(flow, DAY));
  }

  @Test
  void standsInOrderOfFlowThenDay() {
    DayKey finland = new DayKey(Flow.of("RU", "FI"), DAY);
    assertThat(finland).isLessThan(new DayKey(Flow.of("RU", "FI"), DAY.plusDays(1)));
    assertThat(new DayKey(Flow.of("RU", "FI"), DAY.plusDays(1)))
        .isLessThan(new DayKey(Flow.of("RU", "GE"), DAY));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RU>FI",
        "RU>FI@",
        "RU>FI@2022-02-29",
        "RU>FI@2022-9-1",
        "RU>FI@+12022-09-24",
        "RU>FI@1899-12-31",
        "@2022-09-24",
        "RU>FI 2022-09-24",
      })
  void refuses(String text) {
    assertThatThrownBy(() -> DayKey.parse(text)).isInstanceOf(InvalidValueException.class);
  }
}
