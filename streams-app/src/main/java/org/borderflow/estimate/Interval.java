package org.borderflow.estimate;

/**
 * The numbers of people that a claim leaves possible, both ends inclusive.
 *
 * @param low lowest, 0 or more
 * @param high highest, not below {@code low}
 */
record Interval(long low, long high) {
  Interval {
    if (low < 0 || low > high) {
      throw new IllegalArgumentException("no interval: " + low + " to " + high);
    }
  }

  boolean contains(long people) {
    return low <= people && people <= high;
  }

  boolean overlaps(Interval other) {
    return low <= other.high && other.low <= high;
  }

  boolean isPoint() {
    return low == high;
  }

  long width() {
    return high - low;
  }

  /** The number from which no possible one is farther than need be. */
  long middle() {
    return low + (high - low) / 2;
  }
}
