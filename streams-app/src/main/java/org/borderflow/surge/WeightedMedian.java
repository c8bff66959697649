package org.borderflow.surge;

/** The median of numbers that count differently. */
final class WeightedMedian {
  private WeightedMedian() {}

  /**
   * The number with half of the weight on either side, or the middle between two when they part the
   * weight in halves.
   *
   * @param numbers at least one, in any order
   * @param weights the weight of each, above 0
   */
  static double of(double[] numbers, double[] weights) {
    double[] sorted = numbers.clone();
    double[] weight = weights.clone();
    sort(sorted, weight);
    double total = 0;
    for (double one : weight) {
      total += one;
    }
    double below = 0;
    for (int i = 0; i < sorted.length - 1; i++) {
      below += weight[i];
      if (2 * below == total) {
        return (sorted[i] + sorted[i + 1]) / 2;
      }
      if (2 * below > total) {
        return sorted[i];
      }
    }
    return sorted[sorted.length - 1];
  }

  /** By insertion: there are at most some dozens of them, mostly in order of time. */
  private static void sort(double[] numbers, double[] weights) {
    for (int i = 1; i < numbers.length; i++) {
      double number = numbers[i];
      double weight = weights[i];
      int j = i - 1;
      for (; j >= 0 && numbers[j] > number; j--) {
        numbers[j + 1] = numbers[j];
        weights[j + 1] = weights[j];
      }
      numbers[j + 1] = number;
      weights[j + 1] = weight;
    }
  }
}
