package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * What a report itself compares its figure with: "up from 3,133 a week earlier", "twice as many as
 * the week before". One of the two, as it was printed.
 *
 * @param earlier the earlier figure; people in a time as long as the report's own period, or on a
 *     day if the report is of a rate per day
 * @param ratio how many times the earlier figure the reported one is, to a thousandth
 */
@JsonPropertyOrder({"earlier", "ratio"})
public record QuotedComparison(Optional<Long> earlier, Optional<Double> ratio) {
  /** Less than this is as good as nobody. */
  public static final double SMALLEST_RATIO = 0.001;

  /** More than this is no comparison. */
  public static final double LARGEST_RATIO = 1_000;

  private static final int RATIO_DIGITS = 3;

  /**
   * @throws InvalidValueException when there is none of the two, or both; or the figure is negative
   *     or above {@value Figure#LARGEST}, the ratio below {@value #SMALLEST_RATIO} or above {@value
   *     #LARGEST_RATIO}
   */
  public QuotedComparison {
    if (earlier.isPresent() == ratio.isPresent()) {
      throw new InvalidValueException(
          "comparison",
          earlier.isPresent() ? "has an earlier figure and a ratio" : "is empty",
          "write the earlier figure or the ratio, one of the two");
    }
    earlier.ifPresent(people -> Figure.require("comparison.earlier", people));
    ratio = ratio.map(QuotedComparison::checked);
  }

  /** A comparison with an earlier figure. */
  public static QuotedComparison with(long earlier) {
    return new QuotedComparison(Optional.of(earlier), Optional.empty());
  }

  /** A comparison that says how many times as many they are. */
  public static QuotedComparison times(double ratio) {
    return new QuotedComparison(Optional.empty(), Optional.of(ratio));
  }

  private static double checked(double ratio) {
    if (!(ratio >= SMALLEST_RATIO && ratio <= LARGEST_RATIO)) {
      throw new InvalidValueException(
          "comparison.ratio",
          "is " + ratio,
          "write how many times the earlier figure it is, from 0.001 to 1000");
    }
    return BigDecimal.valueOf(ratio).setScale(RATIO_DIGITS, RoundingMode.HALF_UP).doubleValue();
  }

  /** The ratio in digits, without an exponent or a zero at the end: {@code 2}, {@code 1.5}. */
  public Optional<String> ratioText() {
    return ratio.map(value -> BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
  }
}
