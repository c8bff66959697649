package org.borderflow.surge;

import java.time.LocalDate;

/**
 * The days before a day from which its baseline is made.
 *
 * @param oldest how many days back it begins
 * @param newest how many days back it ends, at least 1
 */
public record Lookback(int oldest, int newest) {
  /**
   * @throws IllegalArgumentException when it is empty, or reaches the day itself
   */
  public Lookback {
    if (newest < 1 || oldest < newest) {
      throw new IllegalArgumentException("no lookback: " + oldest + " to " + newest + " days");
    }
  }

  /** First day of the baseline of a day. */
  public LocalDate first(LocalDate day) {
    return day.minusDays(oldest);
  }

  /** Last day of the baseline of a day. */
  public LocalDate last(LocalDate day) {
    return day.minusDays(newest);
  }

  /** Whether one day is in the baseline of another. */
  public boolean covers(LocalDate baselineDay, LocalDate day) {
    return !baselineDay.isBefore(first(day)) && !baselineDay.isAfter(last(day));
  }

  /** The figures of a series that are in the baseline of a day counted from 1970-01-01. */
  double[] of(Series series, long day) {
    return series.between(day - oldest, day - newest);
  }
}
