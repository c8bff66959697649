package org.borderflow.surge;

/**
 * Numbers in ascending order; of equal ones, the one that was first comes first. Not to be changed.
 *
 * @param numbers the numbers, ascending
 * @param order where each of them was
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Sorted(double[] numbers, int[] order) {

  /** Sorts numbers, which stay as they are. */
  static Sorted of(double... numbers) {
    int[] order = new int[numbers.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    return sorted(numbers, order);
  }

  /** The same of other numbers, which are likely to be in an order much like this one. */
  Sorted with(double... others) {
    return sorted(others, order.clone());
  }

  private static Sorted sorted(double[] numbers, int[] order) {
    double[] sorted = new double[order.length];
    for (int i = 0; i < order.length; i++) {
      insert(sorted, order, i, numbers[order[i]], order[i]);
    }
    return new Sorted(sorted, order);
  }

  /**
   * Puts a number to its place among those that are sorted already. There are at most some dozens
   * of them: no sort is faster.
   *
   * @param size how many are sorted
   * @param place where the number was
   */
  static void insert(double[] sorted, int[] order, int size, double number, int place) {
    int i = size - 1;
    for (; i >= 0 && isAfter(sorted[i], order[i], number, place); i--) {
      sorted[i + 1] = sorted[i];
      order[i + 1] = order[i];
    }
    sorted[i + 1] = number;
    order[i + 1] = place;
  }

  private static boolean isAfter(double one, int itsPlace, double other, int otherPlace) {
    return one > other || (one == other && itsPlace > otherPlace);
  }

  int size() {
    return order.length;
  }

  /** How many numbers are below one. */
  int below(double number) {
    int low = 0;
    int high = order.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (numbers[middle] < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
