package org.borderflow.estimate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final long FEWER = 2;

  private final Map<Print, Map<Span, Long>> voices = new HashMap<>();
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
    Map<Span, Long> same = voices.getOrDefault(Print.of(claim), Map.of());
    Span span = claim.slot().span();
    long own = same.getOrDefault(span, 0L);
    return adayOff(span).anyMatch(other -> FEWER * own <= same.getOrDefault(other, 0L));
  }

  /**
   * Takes note of what is said of a slot.
   *
   * @return the slots to which this may make a difference and of which something is said
   */
  Set<Slot> update(Slot slot, List<Claim> claims) {
    Set<Slot> touched = new HashSet<>();
    if (!slot.is(Slot.Measure.TOTAL)) {
      return touched;
    }
    Map<Print, Long> now =
        claims.stream()
            .filter(Misdated::isRound)
            .collect(
                Collectors.groupingBy(
                    Print::of,
                    Collectors.collectingAndThen(
                        Collectors.mapping(Claim::voice, Collectors.toSet()),
                        own -> (long) own.size())));
    Set<Print> prints = new HashSet<>(printed.getOrDefault(slot, Set.of()));
    prints.addAll(now.keySet());
    for (Print print : prints) {
      replace(print, slot.span(), Optional.ofNullable(now.get(print)), touched);
    }
    printed.put(slot, now.keySet());
    return touched;
  }

  private void replace(Print print, Span span, Optional<Long> now, Set<Slot> touched) {
    Map<Span, Long> same = voices.computeIfAbsent(print, any -> new HashMap<>());
    Optional<Long> before =
        now.isPresent()
            ? Optional.ofNullable(same.put(span, now.get()))
            : Optional.ofNullable(same.remove(span));
    if (!now.equals(before)) {
      Stream.concat(Stream.of(span), adayOff(span))
          .filter(same::containsKey)
          .forEach(other -> touched.add(Slot.total(other)));
    }
  }

  private static boolean isRound(Claim claim) {
    long people = claim.report().figure().low();
    return people > 0 && Intervals.roundingUnit(people) >= people / ROUND;
  }

  /** One end is the same, the other a day apart. */
  private static Stream<Span> adayOff(Span span) {
    Stream<Span> longer =
        Stream.of(
            new Span(span.first(), span.last().plusDays(1)),
            new Span(span.first().minusDays(1), span.last()));
    return span.days() == 1
        ? longer
        : Stream.concat(
            longer,
            Stream.of(
                new Span(span.first(), span.last().minusDays(1)),
                new Span(span.first().plusDays(1), span.last())));
  }
}
