package org.borderflow.extract;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many people a phrase speaks of. "More than 5,000" leaves the high end open, "almost 5,000"
 * the low one.
 *
 * @param low at least so many people; open where nothing is said
 * @param high at most so many people; open where nothing is said
 * @param wording how precisely it is worded
 * @param factor of a {@link Wording#RELATIVE} amount: how many times the other figure it is
 */
public record Amount(OptionalLong low, OptionalLong high, Wording wording, OptionalDouble factor) {

  /** So many people, worded so: which ends are open follows from the wording. */
  public static Amount of(long people, Wording wording) {
    OptionalLong known = OptionalLong.of(people);
    return switch (wording) {
      case MORE_THAN, AT_LEAST ->
          new Amount(known, OptionalLong.empty(), wording, OptionalDouble.empty());
      case ALMOST, AT_MOST ->
          new Amount(OptionalLong.empty(), known, wording, OptionalDouble.empty());
      default -> new Amount(known, known, wording, OptionalDouble.empty());
    };
  }

  /** From {@code low} to {@code high} people, both included. */
  public static Amount between(long low, long high, Wording wording) {
    return new Amount(OptionalLong.of(low), OptionalLong.of(high), wording, OptionalDouble.empty());
  }

  /** So many times another figure. */
  public static Amount times(double factor) {
    return new Amount(
        OptionalLong.empty(), OptionalLong.empty(), Wording.RELATIVE, OptionalDouble.of(factor));
  }

  /** The printed number that stands for it: the low one where there is one, else the high one. */
  public OptionalLong printed() {
    return low.isPresent() ? low : high;
  }
}
