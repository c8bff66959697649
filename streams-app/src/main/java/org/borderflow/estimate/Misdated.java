package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds round totals given for a period one day off: "98,000 from 21 to 26 September" by one
 * outlet, "to 27 September" by ten. Taken for two totals they would make a day without anybody.
 * Only round numbers: an exact one that stays the same says that nobody came.
 */
final class Misdated {
  /** A number is round when its rounding unit is at least this part of it. */
  private static final long ROUND = 100;

  /** A period is taken for another's when it has at most this part of its publishers. */
  private static final int FEWER = 2;

  private Misdated() {}

  /** The claims with such a period. */
  static Set<Claim> of(Collection<Claim> claims) {
    Map<List<Object>, List<Claim>> byPrint =
        claims.stream()
            .filter(claim -> claim.slot().measure() == Claim.Measure.TOTAL && isRound(claim))
            .collect(Collectors.groupingBy(Misdated::numbers));
    Set<Claim> misdated = new HashSet<>();
    for (List<Claim> same : byPrint.values()) {
      Map<Span, List<Claim>> bySpan =
          same.stream().collect(Collectors.groupingBy(claim -> claim.slot().span()));
      bySpan.forEach(
          (span, own) -> {
            if (bySpan.entrySet().stream()
                .anyMatch(
                    other ->
                        isADayOff(span, other.getKey())
                            && FEWER * voices(own) <= voices(other.getValue()))) {
              misdated.addAll(own);
            }
          });
    }
    return misdated;
  }

  private static List<Object> numbers(Claim claim) {
    return List.of(claim.report().figure().low(), claim.report().figure().high());
  }

  private static boolean isRound(Claim claim) {
    long people = claim.report().figure().low();
    return people > 0 && Intervals.roundingUnit(people) >= people / ROUND;
  }

  private static long voices(List<Claim> claims) {
    return claims.stream().map(Claim::voice).distinct().count();
  }

  /** One end is the same, the other a day apart. */
  private static boolean isADayOff(Span one, Span other) {
    boolean lastOff = one.first().equals(other.first()) && apart(one.last(), other.last());
    boolean firstOff = one.last().equals(other.last()) && apart(one.first(), other.first());
    return lastOff || firstOff;
  }

  private static boolean apart(LocalDate one, LocalDate other) {
    return one.plusDays(1).equals(other) || other.plusDays(1).equals(one);
  }
}
