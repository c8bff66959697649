package org.borderflow.estimate;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The daily rates of a flow that can fill days. */
final class Rates {
  private final NavigableMap<Slot, Agreed> bySlot = new TreeMap<>();

  /**
   * Takes note of what is agreed on for a rate.
   *
   * @return whether this can make a difference to its days
   */
  boolean put(Hearing hearing) {
    Slot slot = hearing.slot();
    if (slot.span().days() > Estimator.LONGEST_FILLED) {
      return false;
    }
    // "Up to 30,000 a day" is a ceiling: it says how many no day had, not how many a day had.
    hearing
        .agreed()
        .filter(rate -> !rate.ceiling())
        .ifPresentOrElse(rate -> bySlot.put(slot, rate), () -> bySlot.remove(slot));
    return true;
  }

  /** The rate over the shortest period around a day. */
  Optional<Agreed> shortest(int day) {
    for (Agreed rate : bySlot.values()) {
      if (rate.slot().span().contains(day)) {
        return Optional.of(rate);
      }
    }
    return Optional.empty();
  }
}
