package org.borderflow.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.borderflow.report.InvalidValueException;

/**
 * What the baseline lets one expect of a day, and how far the day is from it. Rounded here once, so
 * that every form of it shows the same digits.
 *
 * @param expected expected number of people, to a tenth
 * @param low lower end of the expected band, to a tenth
 * @param high upper end of the expected band, to a tenth
 * @param ratio observed by expected, to a thousandth; empty when nothing is expected
 * @param score −ln p of a number at least as far off by chance on its side of the expected, to a
 *     thousandth, at most {@value #LARGEST_SCORE}
 */
@JsonPropertyOrder({"expected", "low", "high", "ratio", "score"})
public record Expectation(
    @JsonProperty(required = true) double expected,
    @JsonProperty(required = true) double low,
    @JsonProperty(required = true) double high,
    Optional<Double> ratio,
    @JsonProperty(required = true) double score) {

  /** Beyond this a chance is as good as none. */
  public static final double LARGEST_SCORE = 700.0;

  private static final int PEOPLE_DIGITS = 1;
  private static final int RATIO_DIGITS = 3;
  private static final double[] FACTORS = {1, 10, 100, 1_000};
  private static final double LARGEST_QUICK = 1e10;
  private static final double HALF = 0.5;
  private static final double UNSURE = 1e-4;

  /**
   * @throws InvalidValueException when a number is not finite or negative, or they are not low ≤
   *     expected ≤ high
   */
  public Expectation {
    expected = round("expected", expected, PEOPLE_DIGITS);
    low = round("low", low, PEOPLE_DIGITS);
    high = round("high", high, PEOPLE_DIGITS);
    if (low > expected || expected > high) {
      throw new InvalidValueException(
          "expectation.expected",
          "is " + expected + ", which is not from low " + low + " to high " + high,
          "mend one of the three");
    }
    ratio = ratio.map(value -> round("ratio", value, RATIO_DIGITS));
    score = round("score", Math.min(score, LARGEST_SCORE), RATIO_DIGITS);
  }

  private static double round(String field, double value, int digits) {
    if (!Double.isFinite(value) || value < 0) {
      throw new InvalidValueException(
          "expectation." + field, "is " + value, "give a finite number, 0 or more");
    }
    double factor = FACTORS[digits];
    double scaled = value * factor;
    // Of -0.0 the sum makes 0.0, as the decimal text does.
    double below = Math.floor(scaled) + 0.0;
    // Far enough from the middle between two, and small enough, for chance in the last binary
    // digits not to matter: the decimal text of the value would be rounded to the same.
    if (scaled < LARGEST_QUICK && Math.abs(scaled - below - HALF) > UNSURE) {
      return (scaled - below < HALF ? below : below + 1) / factor;
    }
    return byDecimal(value, digits);
  }

  /** As its decimal text is rounded, a half up. */
  static double byDecimal(double value, int digits) {
    return BigDecimal.valueOf(value).setScale(digits, RoundingMode.HALF_UP).doubleValue();
  }
}
