package org.borderflow.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.SplittableRandom;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpectationTest {

  @Test
  void roundsHalfUpOnceForEveryReader() {
    Expectation rounded = new Expectation(2955.25, 1840.04, 4745.949, Optional.of(2.9005), 9.2104);
    assertThat(rounded)
        .isEqualTo(new Expectation(2955.3, 1840.0, 4745.9, Optional.of(2.901), 9.21));
  }

  @Test
  void capsTheScore() {
    assertThat(new Expectation(1, 1, 1, Optional.empty(), 5000).score()).isEqualTo(700);
    assertThat(new Expectation(1, 1, 1, Optional.empty(), Double.POSITIVE_INFINITY).score())
        .isEqualTo(700);
  }

  @Test
  void knowsNoNegativeZero() {
    assertThat(new Expectation(0, -0.0, 0, Optional.empty(), 0))
        .isEqualTo(new Expectation(0, 0.0, 0, Optional.empty(), 0));
  }

  @ParameterizedTest
  @CsvSource({
    "NaN,1,1,1,1,expectation.expected",
    "1,-0.1,1,1,1,expectation.low",
    "1,1,Infinity,1,1,expectation.high",
    "1,1,1,-1,1,expectation.ratio",
    "1,1,1,1,NaN,expectation.score",
    "1,1,1,1,-1,expectation.score",
    "1,2,3,1,1,expectation.expected",
    "4,2,3,1,1,expectation.expected",
  })
  void refuses(double expected, double low, double high, double ratio, double score, String field) {
    assertThatThrownBy(() -> new Expectation(expected, low, high, Optional.of(ratio), score))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3})
  void roundsAsTheDecimalTextIsRounded(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 20_000; i++) {
      double middle = random.nextInt(1_000_000) / 1000.0 + 0.0005;
      double value =
          switch (random.nextInt(5)) {
            case 0 -> middle;
            case 1 -> Math.nextUp(middle);
            case 2 -> random.nextInt(100_000) / 20.0;
            case 3 -> random.nextDouble() * 1e12;
            default -> random.nextDouble() * 1000;
          };
      Expectation rounded = new Expectation(value, value, value, Optional.of(value), value);
      assertThat(rounded.expected())
          .as(() -> "seed " + seed + ": " + value)
          .isEqualTo(Expectation.byDecimal(value, 1));
      assertThat(rounded.ratio())
          .as(() -> "seed " + seed + ": " + value)
          .contains(Expectation.byDecimal(value, 3));
    }
  }
}
