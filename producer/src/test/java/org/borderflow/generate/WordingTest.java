package org.borderflow.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderflow.report.Figure;
import org.borderflow.report.Quantifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Held against the intervals of the data model, section "What a figure claims". */
class WordingTest {
  private static final int TIMES = 200;

  @ParameterizedTest
  @ValueSource(
      longs = {
        0, 1, 9, 10, 99, 100, 101, 550, 999, 1_000, 1_049, 1_050, 8_572, 9_950, 9_999, 98_000,
        123_456
      })
  void everyWordingIsTrueFromSeed3(long people) {
    Chance chance = Chance.of(3);
    for (int i = 0; i < TIMES; i++) {
      assertTrueOf(people, Wording.any(people, 0.4, chance));
      assertTrueOf(people, Wording.rounded(people, chance));
    }
    assertTrueOf(people, Wording.about(people));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100, 8_572})
  void aMisprintIsNotTrueFromSeed3(long people) {
    Chance chance = Chance.of(3);
    for (int i = 0; i < TIMES; i++) {
      Figure wrong = Wording.misprint(people, chance);
      assertThat(wrong.quantifier()).isEqualTo(Quantifier.EXACT);
      assertThat(wrong.low()).isNotEqualTo(people);
    }
  }

  /** Exact, rounded and two numbers all occur. */
  @Test
  void wordingsDifferFromSeed3() {
    Chance chance = Chance.of(3);
    assertThat(
            java.util.stream.Stream.generate(() -> Wording.any(8_572, 0.4, chance))
                .limit(1_000)
                .map(Figure::quantifier)
                .distinct())
        .containsExactlyInAnyOrder(Quantifier.values());
  }

  private static void assertTrueOf(long people, Figure figure) {
    long low = figure.low();
    long high = figure.high();
    long half = Math.min(unit(low) / 2, low / 10);
    long beyond = Math.min(unit(low), low / 5);
    switch (figure.quantifier()) {
      case EXACT, RANGE, VAGUE -> assertThat(people).isBetween(low, high);
      case ABOUT -> assertThat(people).isBetween(low - half, low + half);
      case MORE_THAN, AT_LEAST -> assertThat(people).isBetween(low, low + beyond);
      case ALMOST -> assertThat(people).isBetween(low - half, low);
      case AT_MOST -> assertThat(people).isBetween(low - beyond, low);
    }
  }

  /** The place of the last digit that is not 0. */
  private static long unit(long people) {
    String digits = Long.toString(people);
    int zeros = digits.length() - digits.replaceAll("0+$", "").length();
    return Long.parseLong("1" + "0".repeat(zeros));
  }
}
