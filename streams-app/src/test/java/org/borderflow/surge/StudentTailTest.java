package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTailTest {

  /** From scipy.stats.t.logsf, 1.11. */
  @ParameterizedTest
  @CsvSource({
    "0, 8, 0.6931471805599453",
    "0.1, 60, 0.7757924171479502",
    "1, 3, 1.632189224494123",
    "3, 3, 3.546184675450908",
    "2.5, 11, 4.216296148778126",
    "5, 30, 11.360346642706574",
    "10, 60, 32.16961458680484",
    "40, 60, 102.5593238363118",
    "-2, 20, 0.03008068915581621",
    "-8, 12, 0.0000018799508794816763"
  })
  void isTheNegativeLogarithmOfTheUpperTail(double t, double degrees, double score) {
    assertThat(StudentTail.of(t, degrees).above())
        .isCloseTo(score, within(1e-9 * Math.max(1, score)));
  }

  @ParameterizedTest
  @CsvSource({"1e7, 60", "1e30, 60", "1e100, 3"})
  void staysFiniteWhereTheProbabilityIsTooSmallForDoubles(double t, double degrees) {
    // Far out P(T > t) falls as t^-degrees: ten times as far is degrees · ln 10 more
    double further = StudentTail.of(10 * t, degrees).above() - StudentTail.of(t, degrees).above();
    assertThat(further).isCloseTo(degrees * Math.log(10), within(1e-6));
  }
}
