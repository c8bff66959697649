package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderflow.report.Figure;

/**
 * Knows the round totals given for a period one day off: "98,000 from 21 to 26 September" by one
 * outlet, "to 27 September" by ten. Taken for two totals they would make a day without anybody.
 * Only round numbers: an exact one that stays the same says that nobody came.
 */
final class Misdated {
  /** A number is round when its rounding unit is at least this part of it. */
  private static final long ROUND = 100;

  /** A period is taken for another's when it has at most this part of its publishers. */
  private static final int FEWER = 2;

  private final Map<Print, Map<Span, Integer>> voices = new HashMap<>();
  private final Map<Slot, Set<Print>> printed = new HashMap<>();

  /** The numbers as printed. */
  private record Print(long low, long high) {
    static Print of(Claim claim) {
      Figure figure = claim.report().figure();
      return new Print(figure.low(), figure.high());
    }
  }

  boolean isMisdated(Claim claim) {
    if (!claim.slot().is(Slot.Measure.TOTAL) || !isRound(claim)) {
      return false;
    }
    Map<Span, Integer> same = voices.getOrDefault(Print.of(claim), Map.of());
    Span span = claim.slot().span();
    int own = same.getOrDefault(span, 0);
    for (Span other : adayOff(span)) {
      if (FEWER * own <= same.getOrDefault(other, 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Takes note of what is said of a total.
   *
   * @return the slots to which this may make a difference and of which something is said
   */
  Set<Slot> update(Slot slot, List<Claim> claims) {
    Map<Print, Set<String>> now = new HashMap<>();
    for (Claim claim : claims) {
      if (isRound(claim)) {
        now.computeIfAbsent(Print.of(claim), any -> new HashSet<>()).add(claim.voice());
      }
    }
    Set<Print> prints = new HashSet<>(printed.getOrDefault(slot, Set.of()));
    prints.addAll(now.keySet());
    Set<Slot> touched = new HashSet<>();
    for (Print print : prints) {
      replace(print, slot.span(), now.getOrDefault(print, Set.of()).size(), touched);
    }
    printed.put(slot, now.keySet());
    return touched;
  }

  private void replace(Print print, Span span, int now, Set<Slot> touched) {
    Map<Span, Integer> same = voices.computeIfAbsent(print, any -> new HashMap<>());
    int before = same.getOrDefault(span, 0);
    if (now == 0) {
      same.remove(span);
    } else {
      same.put(span, now);
    }
    if (now != before) {
      addSaid(span, same, touched);
      adayOff(span).forEach(other -> addSaid(other, same, touched));
    }
  }

  private static void addSaid(Span span, Map<Span, Integer> same, Set<Slot> touched) {
    if (same.containsKey(span)) {
      touched.add(Slot.total(span));
    }
  }

  private static boolean isRound(Claim claim) {
    long people = claim.report().figure().low();
    return people > 0 && Intervals.roundingUnit(people) >= people / ROUND;
  }

  /** One end is the same, the other a day apart. */
  private static List<Span> adayOff(Span span) {
    List<Span> off = new ArrayList<>(4);
    off.add(new Span(span.first(), span.last() + 1));
    off.add(new Span(span.first() - 1, span.last()));
    if (span.days() > 1) {
      off.add(new Span(span.first(), span.last() - 1));
      off.add(new Span(span.first() + 1, span.last()));
    }
    return off;
  }
}
