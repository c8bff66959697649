package org.borderflow.demo;

import java.time.Duration;
import java.util.Locale;

/**
 * What a demo did.
 *
 * @param reports reports replayed
 * @param rejected rows that hold no report
 * @param days days with a figure
 * @param surges days that are surges in the end
 * @param raised days that were raised as surges on the way
 * @param took how long it took
 */
record DemoSummary(
    long reports, long rejected, long days, long surges, long raised, Duration took) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d reports in, %,d rejected, %,d days, %,d surges (%,d raised on the way), in %.1f s",
        reports,
        rejected,
        days,
        surges,
        raised,
        took.toMillis() / 1000.0);
  }
}
