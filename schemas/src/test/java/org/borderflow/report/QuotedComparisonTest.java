package org.borderflow.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedComparisonTest {
  @ParameterizedTest
  @ValueSource(longs = {0, 3_133, 1_000_000_000_000_000L})
  void takesAnEarlierFigure(long people) {
    assertThat(QuotedComparison.with(people).earlier()).contains(people);
    assertThat(QuotedComparison.with(people).ratioText()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, 1_000_000_000_000_001L})
  void refusesAFigureThatNoReportCouldGive(long people) {
    refuses("comparison.earlier", () -> QuotedComparison.with(people));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 2",
    "1.5, 1.5",
    "0.5, 0.5",
    "0.001, 0.001",
    "1000, 1000",
    "1.33333, 1.333",
    "0.6666, 0.667",
    "1.0005, 1.001",
  })
  void keepsARatioToAThousandth(double ratio, String text) {
    assertThat(QuotedComparison.times(ratio).ratioText()).contains(text);
    assertThat(QuotedComparison.times(ratio))
        .isEqualTo(QuotedComparison.times(Double.parseDouble(text)));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {
        0,
        -2,
        0.000999,
        1_000.001,
        Double.NaN,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY
      })
  void refusesOtherRatios(double ratio) {
    refuses("comparison.ratio", () -> QuotedComparison.times(ratio));
  }

  @Test
  void isOneOfTheTwo() {
    refuses("comparison", () -> new QuotedComparison(Optional.empty(), Optional.empty()));
    refuses("comparison", () -> new QuotedComparison(Optional.of(1L), Optional.of(2.0)));
  }

  private static void refuses(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }
}
