package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The daily rates of a flow that can fill days. */
final class Rates {
  private final NavigableMap<Slot, Agreed> bySlot = new TreeMap<>();

  /**
   * Takes note of what is agreed on for a rate.
   *
   * @return the days to which this can make a difference
   */
  Stream<LocalDate> put(Hearing hearing) {
    Slot slot = hearing.slot();
    if (slot.span().days() > Estimator.LONGEST_FILLED) {
      return Stream.of();
    }
    // "Up to 30,000 a day" is a ceiling: it says how many no day had, not how many a day had.
    hearing
        .agreed()
        .filter(rate -> !rate.ceiling())
        .ifPresentOrElse(rate -> bySlot.put(slot, rate), () -> bySlot.remove(slot));
    return slot.span().stream();
  }

  /** The rate over the shortest period around a day. */
  Optional<Agreed> shortest(LocalDate day) {
    return bySlot.values().stream().filter(rate -> rate.slot().span().contains(day)).findFirst();
  }
}
