package org.borderflow.evaluate;

import java.util.Collection;
import java.util.Locale;

/** There is no day to try detectors on; the message says what is missing. */
public final class NoCalmDayException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  NoCalmDayException(Collection<NamedSeries> series) {
    super(missing(series.size(), series.stream().filter(NamedSeries::isFit).count()));
  }

  private static String missing(int all, long fit) {
    if (all == 0) {
      return "no flow has a figure of its own for any day looked at";
    }
    return fit == 0
        ? String.format(
            Locale.ROOT,
            "none of %d flows has a median above 100 people and less than 20%% zeros",
            all)
        : String.format(
            Locale.ROOT,
            "none of the %d flows (of %d) with a median above 100 people and less than 20%% zeros"
                + " has a calm day with %d days before it and %d after it",
            fit,
            all,
            CalmDay.BEFORE,
            CalmDay.AFTER - 1);
  }
}
