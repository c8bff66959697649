package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A reported number of people as it was printed.
 *
 * @param low the printed number, or the lower one of two; people
 * @param high the same as {@code low}, or the higher one of two; people
 * @param quantifier how precisely it is worded
 */
@JsonPropertyOrder({"low", "high", "quantifier"})
public record Figure(
    @JsonProperty(required = true) long low,
    @JsonProperty(required = true) long high,
    @JsonProperty(required = true) Quantifier quantifier) {
  /** The largest figure accepted. Sums of many such stay within a long and within a JSON double. */
  public static final long LARGEST = 1_000_000_000_000_000L;

  /**
   * @throws InvalidValueException when a number is negative or too large, the two are in the wrong
   *     order, or an exact figure has two
   */
  public Figure {
    require("figure.low", low);
    require("figure.high", high);
    if (low > high) {
      throw new InvalidValueException(
          "figure.low", low + " is more than high " + high, "swap the two, or mend the wrong one");
    }
    if (quantifier == Quantifier.EXACT && low != high) {
      throw new InvalidValueException(
          "figure.quantifier", "is exact, but low and high differ", "write range");
    }
  }

  /** An exact figure. */
  public static Figure exact(long people) {
    return new Figure(people, people, Quantifier.EXACT);
  }

  static void require(String field, long people) {
    if (people < 0 || people > LARGEST) {
      throw new InvalidValueException(
          field, "is " + people, "write a whole number of people from 0 to " + LARGEST);
    }
  }
}
