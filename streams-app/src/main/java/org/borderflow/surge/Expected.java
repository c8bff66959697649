package org.borderflow.surge;

/**
 * What the baseline lets one expect of a day, unrounded.
 *
 * @param people expected number of people, 0 or more
 * @param low lower end of the band in which 95 of 100 such days lie; people
 * @param high its upper end; people
 */
public record Expected(double people, double low, double high) {
  /**
   * @throws IllegalArgumentException when they are not finite, or not 0 ≤ low ≤ people ≤ high
   */
  public Expected {
    if (!(low >= 0 && low <= people && people <= high && high < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "expected " + people + " in a band of " + low + " to " + high);
    }
  }
}
