package org.borderflow.estimate;

import org.borderflow.day.Basis;

/**
 * The number of one day and where it comes from.
 *
 * @param low lowest; people
 * @param best best single number; people
 * @param high highest; people
 * @param basis how it comes about
 * @param source the agreement it comes from
 */
record Fill(long low, long best, long high, Basis basis, Agreed source) {

  /** A number for one day as agreed. */
  static Fill of(Agreed agreed, Basis basis) {
    Interval interval = agreed.interval();
    return new Fill(interval.low(), agreed.best(), interval.high(), basis, agreed);
  }

  Interval interval() {
    return new Interval(low, high);
  }
}
