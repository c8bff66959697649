package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Knows which totals and rates are listed as evidence of a day: the {@value #LISTED} shortest that
 * cover it, and the {@value #LISTED} shortest that contradict it. A running total of many years
 * covers every one of its days, and says next to nothing of each.
 */
final class Coverage {
  static final int LISTED = 8;

  private final NavigableMap<Integer, TreeSet<Slot>> byLastDay = new TreeMap<>();
  private final TreeSet<Slot> all = new TreeSet<>();
  private final TreeSet<Slot> disputing = new TreeSet<>();

  /** Takes note of a slot. */
  void add(Slot slot) {
    if (all.add(slot)) {
      byLastDay.computeIfAbsent(slot.span().last(), last -> new TreeSet<>()).add(slot);
    }
  }

  /** Takes note of whether a slot disputes its days; says whether that is new. */
  boolean setDisputing(Slot slot, boolean disputes) {
    return disputes ? disputing.add(slot) : disputing.remove(slot);
  }

  /** The slots that dispute a day and are listed for it, the shortest first. */
  List<Slot> disputing(int day) {
    List<Slot> found = new ArrayList<>();
    for (Slot slot : disputing) {
      if (slot.span().contains(day)) {
        found.add(slot);
        if (found.size() == LISTED) {
          break;
        }
      }
    }
    return found;
  }

  /** The shortest slots that cover a day, the shortest first. */
  List<Slot> shortest(int day) {
    List<Slot> found = new ArrayList<>(LISTED + 1);
    for (Map.Entry<Integer, TreeSet<Slot>> next : byLastDay.tailMap(day, true).entrySet()) {
      if (found.size() == LISTED && next.getKey() - day >= found.get(LISTED - 1).span().days()) {
        break;
      }
      for (Slot slot : next.getValue()) {
        if (slot.span().contains(day)) {
          insert(slot, found);
        }
      }
    }
    return found;
  }

  /** Adds a slot at its place among the shortest, of which the longest may have to go. */
  private static void insert(Slot slot, List<Slot> shortest) {
    shortest.add(-1 - Collections.binarySearch(shortest, slot), slot);
    if (shortest.size() > LISTED) {
      shortest.remove(LISTED);
    }
  }

  /** Adds the days for which a slot is listed as one of the shortest that cover them. */
  void addListed(Slot slot, Days days) {
    addFewerBefore(slot, all.headSet(slot, false), days);
  }

  /** Adds the days for which a slot is listed, or would be, as one that disputes them. */
  void addDisputed(Slot slot, Days days) {
    addFewerBefore(slot, disputing.headSet(slot, false), days);
  }

  /** Adds the days of a slot that fewer than the number listed of some others cover. */
  private static void addFewerBefore(Slot slot, Set<Slot> others, Days days) {
    Span span = slot.span();
    int[] begun = new int[span.days() + 1];
    for (Slot other : others) {
      int first = other.span().first() - span.first();
      int end = other.span().last() - span.first() + 1;
      if (end > 0 && first < span.days()) {
        begun[Math.max(0, first)]++;
        begun[Math.min(span.days(), end)]--;
      }
    }
    int covering = 0;
    for (int i = 0; i < span.days(); i++) {
      covering += begun[i];
      if (covering < LISTED) {
        days.add(span.first() + i);
      }
    }
  }
}
