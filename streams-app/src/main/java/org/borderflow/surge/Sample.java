package org.borderflow.surge;

import java.util.Arrays;

/**
 * Mean and spread of a few numbers.
 *
 * @param size how many there are
 * @param mean arithmetic mean
 * @param deviation standard deviation, with n − 1; 0 for fewer than two
 */
record Sample(int size, double mean, double deviation) {

  /** Sums in ascending order: a sum of doubles depends on it, and an assessment must not. */
  static Sample of(double... numbers) {
    double[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int size = sorted.length;
    double mean = sum(sorted) / Math.max(1, size);
    for (int i = 0; i < size; i++) {
      sorted[i] = (sorted[i] - mean) * (sorted[i] - mean);
    }
    Arrays.sort(sorted);
    return new Sample(size, mean, size < 2 ? 0 : Math.sqrt(sum(sorted) / (size - 1)));
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }
}
