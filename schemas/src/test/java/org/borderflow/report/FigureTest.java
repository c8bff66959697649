package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTest {

  @Test
  void takesZeroAndTheLargest() {
    assertThat(Figure.exact(0).high()).isZero();
    assertThat(new Figure(0, 1_000_000_000_000_000L, Quantifier.VAGUE).high())
        .isEqualTo(Figure.LARGEST);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,5,RANGE,figure.low",
    "1000000000000001,1000000000000001,EXACT,figure.low",
    "0,1000000000000001,RANGE,figure.high",
    "6000,5000,RANGE,figure.low",
    "5000,6000,EXACT,figure.quantifier",
  })
  void refuses(long low, long high, Quantifier quantifier, String field) {
    assertThatThrownBy(() -> new Figure(low, high, quantifier))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void saysHowToMendAnInvertedRange() {
    assertThatThrownBy(() -> new Figure(6000, 5000, Quantifier.RANGE))
        .hasMessage("figure.low 6000 is more than high 5000; swap the two, or mend the wrong one");
  }
}
