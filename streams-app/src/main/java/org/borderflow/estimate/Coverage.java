package org.borderflow.estimate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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

  private final NavigableMap<LocalDate, TreeSet<Slot>> byLastDay = new TreeMap<>();
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
  List<Slot> disputing(LocalDate day) {
    return disputing.stream().filter(slot -> slot.span().contains(day)).limit(LISTED).toList();
  }

  /** The shortest slots that cover a day, the shortest first. */
  List<Slot> shortest(LocalDate day) {
    TreeSet<Slot> found = new TreeSet<>();
    for (Map.Entry<LocalDate, TreeSet<Slot>> next : byLastDay.tailMap(day, true).entrySet()) {
      if (found.size() == LISTED && isLongerFrom(day, next.getKey(), found.last())) {
        break;
      }
      next.getValue().stream().filter(slot -> slot.span().contains(day)).forEach(found::add);
      while (found.size() > LISTED) {
        found.pollLast();
      }
    }
    return List.copyOf(found);
  }

  private static boolean isLongerFrom(LocalDate day, LocalDate last, Slot longest) {
    return ChronoUnit.DAYS.between(day, last) >= longest.span().days();
  }

  /** The days for which a slot is listed as one of the shortest that cover them. */
  List<LocalDate> listed(Slot slot) {
    return fewerBefore(slot, all.headSet(slot, false));
  }

  /** The days for which a slot is listed, or would be, as one that disputes them. */
  List<LocalDate> disputed(Slot slot) {
    return fewerBefore(slot, disputing.headSet(slot, false));
  }

  /** The days of a slot that fewer than the number listed of some others cover. */
  private static List<LocalDate> fewerBefore(Slot slot, Set<Slot> others) {
    Span span = slot.span();
    int[] begun = new int[span.days() + 1];
    for (Slot other : others) {
      int first = offset(span, other.span().first());
      int end = offset(span, other.span().last()) + 1;
      if (end > 0 && first < span.days()) {
        begun[Math.max(0, first)]++;
        begun[Math.min(span.days(), end)]--;
      }
    }
    List<LocalDate> days = new ArrayList<>();
    int covering = 0;
    for (int i = 0; i < span.days(); i++) {
      covering += begun[i];
      if (covering < LISTED) {
        days.add(span.first().plusDays(i));
      }
    }
    return days;
  }

  private static int offset(Span span, LocalDate day) {
    return Math.toIntExact(ChronoUnit.DAYS.between(span.first(), day));
  }
}
