package org.borderflow.benchmark;

import java.util.stream.DoubleStream;

/** The smallest, the middle and the largest of some figures. */
record Spread(double min, double median, double max) {
  /** Of at least one figure; the median of an even number is the mean of the middle two. */
  static Spread of(DoubleStream figures) {
    double[] sorted = figures.sorted().toArray();
    int size = sorted.length;
    return new Spread(sorted[0], (sorted[(size - 1) / 2] + sorted[size / 2]) / 2, sorted[size - 1]);
  }
}
