package org.borderflow.surge;

import java.time.LocalDate;

/**
 * A detector set upon one series. It may keep what it computes for one day to use it for another,
 * so it is to be used by one thread at a time; what it answers does not depend on it.
 */
public interface DayTest {

  /**
   * Assesses a day of the series from the days before it, within the detector's lookback.
   *
   * @throws IllegalArgumentException when the day is not in the series
   */
  Assessment assess(LocalDate day);
}
