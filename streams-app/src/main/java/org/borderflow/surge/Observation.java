package org.borderflow.surge;

/**
 * One thing that the baseline of a day knows: a figure of a day, or the mean of all days of one
 * total or rate.
 */
final class Observation {
  private static final int WEEK = 7;

  private final double people;
  private final double error;
  private final double age;
  private final long[] days;
  private final boolean isShare;

  Observation(double people, double error, double age, long[] days, boolean isShare) {
    this.people = people;
    this.error = error;
    this.age = age;
    this.days = days;
    this.isShare = isShare;
  }

  /** The figure. */
  double people() {
    return people;
  }

  /** Standard deviation of its logarithm, from the width of its range. */
  double error() {
    return error;
  }

  /** How many days it lies back, on average. */
  double age() {
    return age;
  }

  /** How many days it stands for, at most a week. */
  int weight() {
    return Math.min(days.length, WEEK);
  }

  /** How many days it is the figure of, at least one. */
  int size() {
    return days.length;
  }

  /** One of these days, counted from 1970-01-01. */
  long day(int index) {
    return days[index];
  }

  /** Whether it is a total's or a rate's. */
  boolean isShare() {
    return isShare;
  }
}
