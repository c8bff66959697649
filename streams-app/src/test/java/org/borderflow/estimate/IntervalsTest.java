package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import org.borderflow.report.Figure;
import org.borderflow.report.Quantifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The expected bounds follow from the rule in docs/data-model.md by hand. */
class IntervalsTest {

  @ParameterizedTest
  @CsvSource({
    // the printed number, to the last digit
    "exact, 8572, 8572, 8572, 8572",
    "exact, 0, 0, 0, 0",
    // rounded to 1,000: half of it either way
    "about, 98000, 98000, 97500, 98500",
    "about, 6470, 6470, 6465, 6475",
    // rounded to 10,000: half would be 5,000, but a tenth is 1,000
    "about, 10000, 10000, 9000, 11000",
    "about, 6473, 6473, 6473, 6473",
    // one unit up: 100
    "more_than, 8300, 8300, 8300, 8400",
    // one unit would be 10,000, but a fifth is 2,000
    "more_than, 10000, 10000, 10000, 12000",
    "at_least, 53136, 53136, 53136, 53137",
    "almost, 8600, 8600, 8550, 8600",
    // half a unit would be 50,000, but a tenth is 10,000
    "almost, 100000, 100000, 90000, 100000",
    "at_most, 20000, 20000, 16000, 20000",
    "range, 5000, 6000, 5000, 6000",
    "vague, 20000, 99999, 20000, 99999",
    // two printed numbers: the rule at either end
    "about, 5000, 6000, 4500, 6500",
    "about, 0, 0, 0, 0",
  })
  void leavesTheNumbersThatTheWordingLeaves(
      String quantifier, long low, long high, long least, long most) {
    Figure figure = new Figure(low, high, Quantifier.of(quantifier));
    assertThat(Intervals.of(figure)).isEqualTo(new Interval(least, most));
  }

  @ParameterizedTest
  @CsvSource({"98000, 1000", "8572, 1", "10, 10", "0, 1", "1000000000000000, 1000000000000000"})
  void findsTheRoundingUnitAtTheLastDigitThatIsNotZero(long people, long unit) {
    assertThat(Intervals.roundingUnit(people)).isEqualTo(unit);
  }
}
