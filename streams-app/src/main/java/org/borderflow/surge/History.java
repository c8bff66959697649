package org.borderflow.surge;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the baseline of a day knows: observations, oldest first. One is the figure of a day, or the
 * mean of all days of one total or rate.
 */
final class History {
  private static final int WEEK = 7;

  private final Series series;
  private final Logs logsOf;
  private final long day;
  private final int end;

  private int size;
  private final double[] people;
  private final double[] logs;
  private final double[] errors;
  private final double[] ages;

  /** Index of the first day of each in the series. */
  private final int[] first;

  /** How many days each is the mean of; 0 when it is the figure of a day. */
  private final int[] parts;

  private @Nullable Sorted sorted;

  private History(Logs logsOf, long day, int first, int end) {
    this.logsOf = logsOf;
    this.series = logsOf.series();
    this.day = day;
    this.end = end;
    int most = end - first;
    people = new double[most];
    logs = new double[most];
    errors = new double[most];
    ages = new double[most];
    this.first = new int[most];
    parts = new int[most];
  }

  /**
   * The observations in the baseline of a day. The days of the total or rate that the day itself is
   * a part of are not among them: it cannot be compared with itself.
   */
  static History of(Logs logs, int index, Lookback lookback) {
    Series series = logs.series();
    long day = series.day(index);
    int first = series.from(day - lookback.oldest());
    int end = series.from(day - lookback.newest() + 1);
    History history = new History(logs, day, first, end);
    for (int i = first; i < end; i++) {
      int source = series.source(i);
      if (source == 0) {
        history.addDay(i);
      } else if (source != series.source(index) && !series.hasSource(source, first, i)) {
        history.addMean(i);
      }
    }
    return history;
  }

  private void addDay(int index) {
    people[size] = series.best(index);
    logs[size] = logsOf.best(index);
    errors[size] = logsOf.error(index);
    ages[size] = day - series.day(index);
    first[size] = index;
    size++;
  }

  /** Adds all days of the source of a day, which is the first of them. */
  private void addMean(int index) {
    int count = series.days(series.source(index), index, end);
    for (int i = index; i < end; i++) {
      if (series.source(i) == series.source(index)) {
        people[size] += series.best(i) / count;
        errors[size] += logsOf.error(i) / count;
        ages[size] += (double) (day - series.day(i)) / count;
      }
    }
    logs[size] = Math.log1p(people[size]);
    first[size] = index;
    parts[size] = count;
    size++;
  }

  /** How many observations there are. */
  int size() {
    return size;
  }

  /** The figure; people. */
  double people(int observation) {
    return people[observation];
  }

  /** ln(1 + people) of all, sorted. */
  Sorted sorted() {
    Sorted known = sorted;
    if (known == null) {
      known = Sorted.of(Arrays.copyOf(logs, size));
      sorted = known;
    }
    return known;
  }

  /** Standard deviation of its logarithm, from the width of its range. */
  double error(int observation) {
    return errors[observation];
  }

  /** How many days it lies back, on average. */
  double age(int observation) {
    return ages[observation];
  }

  /** How many days it stands for, at most a week. */
  int weight(int observation) {
    return Math.max(1, Math.min(parts[observation], WEEK));
  }

  /** Whether it is a total's or a rate's. */
  boolean isShare(int observation) {
    return parts[observation] > 0;
  }

  /** The day that it is the figure of, or the first of its days; counted from 1970-01-01. */
  long day(int observation) {
    return series.day(first[observation]);
  }

  /** Mean factor of its days. */
  double factor(int observation, DayFactors factors) {
    if (!isShare(observation)) {
      return factors.of(day(observation));
    }
    int source = series.source(first[observation]);
    double sum = 0;
    for (int i = first[observation]; i < end; i++) {
      if (series.source(i) == source) {
        sum += factors.of(series.day(i));
      }
    }
    return sum / parts[observation];
  }
}
