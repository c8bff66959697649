package org.borderflow.generate;

import java.time.LocalDate;
import org.borderflow.report.Flow;

/**
 * What really happened on a day of a made-up history.
 *
 * @param flow who crosses where
 * @param day the day
 * @param people how many crossed
 * @param expected how many were to be expected without surge or drop; people
 * @param factor what a surge or drop multiplies that by; 1 on a day without one
 * @param since first day of the surge or drop; the day itself where there is none
 */
public record TrueDay(
    Flow flow, LocalDate day, long people, double expected, double factor, LocalDate since) {
  /** Whether it is a day of a surge. */
  public boolean isSurge() {
    return factor > 1;
  }

  /** Whether it is a day of a drop. */
  public boolean isDrop() {
    return factor < 1;
  }
}
