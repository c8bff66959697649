package org.borderflow.estimate;

import java.util.List;
import org.borderflow.day.Basis;

/**
 * The number of one day and where it comes from.
 *
 * @param low lowest; people
 * @param best best single number; people
 * @param high highest; people
 * @param basis how it comes about
 * @param sources the agreements it comes from, at least one
 */
record Fill(long low, long best, long high, Basis basis, List<Agreed> sources) {
  Fill {
    sources = List.copyOf(sources);
  }

  /** A number for one day as agreed. */
  static Fill of(Agreed agreed, Basis basis) {
    Interval interval = agreed.interval();
    return new Fill(interval.low(), agreed.best(), interval.high(), basis, List.of(agreed));
  }

  Interval interval() {
    return new Interval(low, high);
  }

  boolean isFrom(Agreed agreed) {
    return sources.stream().anyMatch(source -> source.slot().equals(agreed.slot()));
  }

  boolean isDisputed() {
    return sources.stream().anyMatch(Agreed::disputed);
  }
}
