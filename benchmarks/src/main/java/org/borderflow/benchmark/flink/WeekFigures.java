package org.borderflow.benchmark.flink;

import java.util.List;

/**
 * What the last seven days of a border come to.
 *
 * @param mean of the days that have a figure; people
 * @param deviation standard deviation of a sample; 0 of a single day; people
 */
record WeekFigures(double mean, double deviation) {
  /** How many days are looked at, the newest with them. */
  static final int DAYS = 7;

  /**
   * @param days the figures of at least one day
   */
  static WeekFigures of(List<Double> days) {
    double mean = days.stream().mapToDouble(Double::doubleValue).sum() / days.size();
    double squares =
        days.stream()
            .mapToDouble(Double::doubleValue)
            .map(day -> (day - mean) * (day - mean))
            .sum();
    return new WeekFigures(mean, days.size() == 1 ? 0 : Math.sqrt(squares / (days.size() - 1)));
  }
}
