package org.borderflow.surge;

/** The median of numbers that count differently, and of their distances from a centre. */
final class WeightedMedian {
  private final Sorted sorted;

  /** The distances, and by them the weights and where each was: overwritten by each median. */
  private final double[] distances;

  private final double[] weightsBy;
  private final int[] order;

  WeightedMedian(Sorted sorted) {
    this.sorted = sorted;
    distances = new double[sorted.size()];
    weightsBy = new double[sorted.size()];
    order = new int[sorted.size()];
  }

  /**
   * The number with half of the weight on either side, or the middle between two when they part the
   * weight in halves.
   *
   * @param weights the weight of each number, as they were before sorting; some above 0
   */
  double of(double[] weights) {
    return median(sorted.numbers(), sorted.order(), weights);
  }

  /**
   * The median of the distances of the numbers from a centre.
   *
   * @param weights as before
   */
  double ofDistances(double centre, double[] weights) {
    sortDistances(centre);
    return median(distances, order, weights);
  }

  /**
   * Merges the distances of the numbers below the centre and of those above it, both of which are
   * sorted already. Inserting each puts right what rounding has made equal.
   */
  private void sortDistances(double centre) {
    int up = sorted.below(centre);
    int down = up;
    int size = 0;
    while (size < order.length) {
      if (isUpNearer(up, down - 1, centre)) {
        insert(size++, up++, centre);
      } else {
        int end = down;
        down = firstOfEqual(down - 1);
        for (int i = down; i < end; i++) {
          insert(size++, i, centre);
        }
      }
    }
  }

  /** Whether the next number from the centre up is nearer than the next down. */
  private boolean isUpNearer(int up, int down, double centre) {
    double[] numbers = sorted.numbers();
    return down < 0 || (up < numbers.length && numbers[up] - centre <= centre - numbers[down]);
  }

  private void insert(int size, int index, double centre) {
    double distance = Math.abs(sorted.numbers()[index] - centre);
    Sorted.insert(distances, order, size, distance, sorted.order()[index]);
  }

  private int firstOfEqual(int index) {
    double[] numbers = sorted.numbers();
    int first = index;
    while (first > 0 && numbers[first - 1] == numbers[index]) {
      first--;
    }
    return first;
  }

  /** Sums in ascending order of the numbers: a sum of doubles depends on it. */
  private double median(double[] ascending, int[] places, double[] weights) {
    int last = places.length - 1;
    double total = 0;
    for (int i = 0; i <= last; i++) {
      weightsBy[i] = weights[places[i]];
      total += weightsBy[i];
    }
    double below = 0;
    for (int i = 0; i < last; i++) {
      below += weightsBy[i];
      if (2 * below == total) {
        return (ascending[i] + ascending[i + 1]) / 2;
      }
      if (2 * below > total) {
        return ascending[i];
      }
    }
    return ascending[last];
  }
}
