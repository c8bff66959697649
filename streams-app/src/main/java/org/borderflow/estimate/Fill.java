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
 * @param rough how much its round numbers may hide when a difference is taken of it; people
 * @param sources the agreements it comes from, at least one
 */
record Fill(long low, long best, long high, Basis basis, long rough, List<Agreed> sources) {
  Fill {
    sources = List.copyOf(sources);
  }

  /** A number for one day as agreed. */
  static Fill of(Agreed agreed, Basis basis) {
    Interval interval = agreed.interval();
    return new Fill(
        interval.low(),
        agreed.best(),
        interval.high(),
        basis,
        Intervals.roughness(interval),
        List.of(agreed));
  }

  Interval interval() {
    return new Interval(low, high);
  }

  boolean isFrom(Slot slot) {
    for (Agreed source : sources) {
      if (source.slot().equals(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is there before a total is looked at: totals are taken from the shortest on. */
  boolean isKnownBefore(Slot total) {
    Slot source = sources.get(0).slot();
    return switch (source.measure()) {
      case DAY, WINDOW -> true;
      case TOTAL -> source.compareTo(total) < 0;
      case RATE -> false;
    };
  }

  /** Whether it is reported for the day itself or its hours. */
  boolean isOwn() {
    return !sources.get(0).slot().isLong();
  }

  boolean isDisputed() {
    for (Agreed source : sources) {
      if (source.disputed()) {
        return true;
      }
    }
    return false;
  }
}
