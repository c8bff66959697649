package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The totals of a flow, from the shortest to the longest, and what has come of each. */
final class Totals {
  private final NavigableMap<Slot, Entry> entries = new TreeMap<>();
  private final NavigableMap<Long, Integer> voices = new TreeMap<>();

  /**
   * A total and what has come of it.
   *
   * @param agreed the total
   * @param outcome what has come of it
   */
  record Entry(Agreed agreed, Outcome outcome) {

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
  record Outcome(Span reach, boolean fits, long discrepancy, int left, List<LocalDate> filled) {
    /** Nothing as yet. */
    static Outcome none(Span reach) {
      return new Outcome(reach, true, 0, 0, List.of());
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

  Optional<Entry> get(Slot slot) {
    return Optional.ofNullable(entries.get(slot));
  }

  void put(Agreed total, Outcome outcome) {
    forget(Optional.ofNullable(entries.put(total.slot(), new Entry(total, outcome))));
    voices.merge(total.voices(), 1, Integer::sum);
  }

  void remove(Slot slot) {
    forget(Optional.ofNullable(entries.remove(slot)));
  }

  private void forget(Optional<Entry> entry) {
    entry.ifPresent(
        old ->
            voices.computeIfPresent(
                old.agreed().voices(), (any, count) -> count == 1 ? null : count - 1));
  }

  /** The totals from one on, it included, in their order. */
  Map<Slot, Entry> from(Slot first) {
    return entries.tailMap(first, true);
  }

  /** The totals before one, in their order. */
  Map<Slot, Entry> before(Slot slot) {
    return entries.headMap(slot, false);
  }

  /**
   * The shortest longer total by more publishers around one. It is asked whether it leaves room.
   */
  Optional<Agreed> doubter(Agreed total) {
    if (voices.isEmpty() || voices.lastKey() <= total.voices()) {
      return Optional.empty();
    }
    Span part = total.slot().span();
    return entries.tailMap(total.slot(), false).values().stream()
        .map(Entry::agreed)
        .filter(longer -> longer.voices() > total.voices())
        .filter(longer -> longer.slot().span().contains(part))
        .findFirst();
  }

  /** The longest total of a kind within some days, shorter than another. */
  Optional<Agreed> longest(Span days, Slot before, Predicate<Entry> kind) {
    Slot whole = Slot.total(days);
    NavigableMap<Slot, Entry> shorter =
        whole.compareTo(before) < 0 ? entries.headMap(whole, true) : entries.headMap(before, false);
    return shorter.descendingMap().values().stream()
        .filter(entry -> days.covers(entry.agreed().slot().span()))
        .filter(kind)
        .map(Entry::agreed)
        .findFirst();
  }
}
