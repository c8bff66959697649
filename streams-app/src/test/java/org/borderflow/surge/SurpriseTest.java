package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurpriseTest {

  /**
   * From tables of the normal distribution; beyond them -pnorm(z, lower.tail=FALSE, log.p=TRUE).
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0.693147",
    "1.644854, 2.995732", // −ln 0.05
    "3.090232, 6.907755", // −ln 0.001
    "5, 15.064998", // −ln 2.866516e−7
    "10, 53.231285",
    "30, 454.321244",
    "1000, 700"
  })
  void isTheNegativeLogarithmOfTheUpperTail(double z, double score) {
    assertThat(Surprise.normal(z)).isCloseTo(score, within(0.001));
  }
}
