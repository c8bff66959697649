package org.borderflow.demo;

import java.time.Duration;
import java.util.Locale;

/**
 * What a demo did.
 *
 * @param reports reports replayed
 * @param rejected rows that hold no report
 * @param days days with a figure
 * @param surges episodes of surge days in the end
 * @param drops episodes of drop days in the end
 * @param raised episodes whose beginning was news on the way
 * @param took how long it took
 */
record DemoSummary(
    long reports, long rejected, long days, long surges, long drops, long raised, Duration took) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%,d reports in, %,d rejected, %,d days, %,d surges and %,d drops (%,d raised on the"
            + " way), in %.1f s",
        reports,
        rejected,
        days,
        surges,
        drops,
        raised,
        took.toMillis() / 1000.0);
  }
}
