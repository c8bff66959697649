package org.borderflow.estimate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Checks of totals that left days open when they were taken: longer totals or rates may have filled
 * these since. It makes no difference to what is filled, only to what is disputed.
 */
final class LateChecks {
  private final NavigableSet<Slot> open = new TreeSet<>();

  /** Of those that miss their days; few. */
  private final Map<Slot, Long> discrepancies = new HashMap<>();

  /** By how many people a total misses its days, now that they are known; 0: it does not. */
  long discrepancy(Slot slot) {
    return discrepancies.isEmpty() ? 0 : discrepancies.getOrDefault(slot, 0L);
  }

  /**
   * Looks again at the totals in whose days something has changed.
   *
   * @param moved those of which something else has come
   * @return those that now miss their days by another number
   */
  Set<Slot> update(Set<Slot> moved, Totals totals, Fills fills) {
    moved.forEach(slot -> setOpen(slot, totals));
    Set<Slot> changed = new HashSet<>();
    for (Slot slot : open) {
      if (fills.isChangedIn(slot.span()) || moved.contains(slot)) {
        long now = totals.get(slot).map(entry -> check(entry.agreed(), fills)).orElse(0L);
        if (now != discrepancy(slot)) {
          put(slot, now);
          changed.add(slot);
        }
      }
    }
    return changed;
  }

  private void put(Slot slot, long discrepancy) {
    if (discrepancy == 0) {
      discrepancies.remove(slot);
    } else {
      discrepancies.put(slot, discrepancy);
    }
  }

  private void setOpen(Slot slot, Totals totals) {
    Optional<Totals.Entry> entry = totals.get(slot);
    if (entry.isPresent() && entry.get().outcome().leavesOpen()) {
      open.add(slot);
    } else {
      open.remove(slot);
      discrepancies.remove(slot);
    }
  }

  private static long check(Agreed total, Fills fills) {
    Known known = new Known();
    fills.in(total.slot().span()).forEach(known::add);
    Remainder remainder = new Remainder(total, known);
    return remainder.days() == 0 ? remainder.discrepancy() : 0;
  }
}
