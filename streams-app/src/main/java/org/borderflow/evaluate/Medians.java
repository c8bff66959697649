package org.borderflow.evaluate;

import java.util.Arrays;

/** The median, unknown numbers left out. */
final class Medians {
  private Medians() {}

  /** The median of the finite ones among numbers; not finite when there is none. */
  static double of(double... numbers) {
    double[] sorted = Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
    int size = sorted.length;
    return size == 0 ? Double.NaN : (sorted[(size - 1) / 2] + sorted[size / 2]) / 2;
  }
}
