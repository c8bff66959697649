package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The totals of a flow, from the shortest to the longest, and what has come of each. */
final class Totals {
  /** In the order of their slots, each once. */
  private final List<Entry> entries = new ArrayList<>();

  private final NavigableMap<Long, Integer> voices = new TreeMap<>();

  /**
   * A total and what has come of it.
   *
   * @param agreed the total
   * @param outcome what has come of it
   */
  record Entry(Agreed agreed, Outcome outcome) {
    Slot slot() {
      return agreed.slot();
    }

    /** Whether it leaves none of its days open. */
    boolean isComplete() {
      return !outcome.filled().isEmpty();
    }

    /**
     * Whether those who answer for another total answer for this one too, and nothing belies it.
     */
    boolean isOwnOf(Agreed total) {
      return outcome.fits() && total.authorities().containsAll(agreed.authorities());
    }

    /** Whether a day that decides about it has changed, or what has come of a total within it. */
    boolean isConcernedBy(Days changed, Set<Slot> moved) {
      if (changed.isIn(outcome.reach())) {
        return true;
      }
      for (Slot shorter : moved) {
        if (slot().span().contains(shorter.span())) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * What has come of a total.
   *
   * @param reach the days that decide
   * @param fits whether it fits what is known
   * @param discrepancy by how many people it misses what its days allow; 0: it does not
   * @param left how many days nothing shorter tells of
   * @param filled the days that it fills
   */
  record Outcome(Span reach, boolean fits, long discrepancy, int left, Days filled) {
    /** Nothing as yet. */
    static Outcome none(Span reach) {
      return new Outcome(reach, true, 0, 0, new Days());
    }

    /** Whether there are days that it tells of and does not fill. */
    boolean leavesOpen() {
      return fits && left > 0 && filled.isEmpty();
    }

    /** The same, with what has come out since. */
    Outcome with(long later) {
      return discrepancy != 0 || later == 0 ? this : new Outcome(reach, false, later, left, filled);
    }

    /** Whether its days are disputed because of it. */
    boolean disputes() {
      return discrepancy != 0;
    }
  }

  int size() {
    return entries.size();
  }

  /** The total at a place in their order, from 0. */
  Entry at(int index) {
    return entries.get(index);
  }

  Optional<Entry> get(Slot slot) {
    int index = indexOf(slot);
    return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
  }

  void put(Agreed total, Outcome outcome) {
    Entry entry = new Entry(total, outcome);
    int index = indexOf(total.slot());
    if (index < 0) {
      entries.add(-1 - index, entry);
    } else {
      forget(entries.set(index, entry));
    }
    voices.merge(total.voices(), 1, Integer::sum);
  }

  void remove(Slot slot) {
    int index = indexOf(slot);
    if (index >= 0) {
      forget(entries.remove(index));
    }
  }

  private void forget(Entry old) {
    voices.computeIfPresent(old.agreed().voices(), (any, count) -> count == 1 ? null : count - 1);
  }

  /** Its place; where it would be, as −1 − place, if it is not there. */
  private int indexOf(Slot slot) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      int order = entries.get(middle).slot().compareTo(slot);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return -1 - low;
  }

  /** How many come before one. */
  private int countBefore(Slot slot) {
    int index = indexOf(slot);
    return index < 0 ? -1 - index : index;
  }

  /** The totals before one, in their order. */
  List<Entry> before(Slot slot) {
    return Collections.unmodifiableList(entries.subList(0, countBefore(slot)));
  }

  /**
   * The shortest longer total by more publishers around one. It is asked whether it leaves room.
   */
  Optional<Agreed> doubter(Agreed total) {
    if (voices.isEmpty() || voices.lastKey() <= total.voices()) {
      return Optional.empty();
    }
    Span part = total.slot().span();
    for (int i = countBefore(total.slot()); i < entries.size(); i++) {
      Agreed longer = entries.get(i).agreed();
      if (longer.voices() > total.voices() && longer.slot().span().contains(part)) {
        return Optional.of(longer);
      }
    }
    return Optional.empty();
  }

  /** The longest total of a kind within some days, shorter than another. */
  Optional<Agreed> longest(Span days, Slot before, Predicate<Entry> kind) {
    for (int i = Math.min(countUpTo(Slot.total(days)), countBefore(before)) - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (days.covers(entry.slot().span()) && kind.test(entry)) {
        return Optional.of(entry.agreed());
      }
    }
    return Optional.empty();
  }

  private int countUpTo(Slot slot) {
    int index = indexOf(slot);
    return index < 0 ? -1 - index : index + 1;
  }
}
