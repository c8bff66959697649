package org.borderflow.surge;

import java.util.Arrays;

/** Numbers that come in ascending order, so that nothing is sorted to find their middle half. */
final class Ascending {
  /** As many as a weekday has in eight weeks, and more. */
  private static final int FIRST_CAPACITY = 12;

  private double[] numbers = new double[FIRST_CAPACITY];
  private int size;

  /** Adds a number that is no smaller than those before it. */
  void add(double number) {
    if (size == numbers.length) {
      numbers = Arrays.copyOf(numbers, 2 * size);
    }
    numbers[size++] = number;
  }

  int size() {
    return size;
  }

  /**
   * By how much the mean of the middle half is above a number; 0 when there is none. As deaf to
   * strange numbers as need be, and surer than a median of the eight figures that a weekday has.
   */
  double midmeanAbove(double number) {
    int cut = (size - 1) / 4;
    return mean(cut, size - cut, number);
  }

  /** The mean of all, 0 of nothing. */
  double mean() {
    return mean(0, size, 0);
  }

  /** Sums with compensation: what an addition has lost goes into the next (Kahan, 1965). */
  private double mean(int from, int to, double above) {
    double sum = 0;
    double excess = 0;
    for (int i = from; i < to; i++) {
      double due = numbers[i] - above - excess;
      double next = sum + due;
      excess = next - sum - due;
      sum = next;
    }
    return from == to ? 0 : (sum - excess) / (to - from);
  }
}
