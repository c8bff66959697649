package org.borderflow.surge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What is known of the days before a day. */
final class History {
  private History() {}

  /**
   * The observations in the baseline of a day. The days of the total or rate that the day itself is
   * a part of are not among them: it cannot be compared with itself.
   */
  static List<Observation> of(Series series, int index, Lookback lookback) {
    long day = series.day(index);
    int first = series.from(day - lookback.oldest());
    int end = series.from(day - lookback.newest() + 1);
    List<Observation> found = new ArrayList<>(end - first);
    Set<Integer> seen = new HashSet<>();
    for (int i = first; i < end; i++) {
      int source = series.source(i);
      if (source == 0) {
        found.add(observation(series, day, false, i));
      } else if (source != series.source(index) && seen.add(source)) {
        found.add(
            observation(
                series,
                day,
                true,
                IntStream.range(i, end).filter(j -> series.source(j) == source).toArray()));
      }
    }
    return found;
  }

  private static Observation observation(Series series, long day, boolean isShare, int... parts) {
    double people = 0;
    double error = 0;
    double age = 0;
    long[] days = new long[parts.length];
    for (int i = 0; i < parts.length; i++) {
      days[i] = series.day(parts[i]);
      people += series.best(parts[i]) / parts.length;
      error += error(series, parts[i]) / parts.length;
      age += (double) (day - days[i]) / parts.length;
    }
    return new Observation(people, error, age, days, isShare);
  }

  /**
   * Standard deviation of the logarithm of a figure that may as well be anywhere in its range: the
   * width of a uniform distribution by √12.
   */
  static double error(Series series, int index) {
    return (Math.log1p(series.high(index)) - Math.log1p(series.low(index))) / Math.sqrt(12);
  }
}
