package org.borderflow.estimate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.borderflow.day.Part;

/**
 * The number that the claims on one slot agree on: first the publishers of each authority among
 * themselves, so that one outlet's misprint is outvoted, then the authorities.
 *
 * @param slot what it speaks of
 * @param interval the agreed number's range
 * @param disputed whether weight stands against it
 * @param supporters the claims it rests on, in {@link Claim}'s order
 * @param outvoted the other ones, in the same order
 */
record Agreed(
    Claim.Slot slot,
    Interval interval,
    boolean disputed,
    List<Claim> supporters,
    List<Claim> outvoted) {
  /** The agreement of at least one claim on one slot, given in {@link Claim}'s order. */
  static Agreed of(Claim.Slot slot, List<Claim> claims) {
    Map<Authority, List<Claim>> byAuthority =
        claims.stream()
            .collect(Collectors.groupingBy(Claim::authority, TreeMap::new, Collectors.toList()));
    Map<Authority, Verdict> verdicts = new TreeMap<>();
    byAuthority.forEach((authority, own) -> verdicts.put(authority, among(own)));
    Verdict verdict =
        Agreement.of(
            verdicts.entrySet().stream()
                .map(entry -> vote(entry.getKey(), entry.getValue()))
                .toList());
    Map<Boolean, List<Claim>> supports =
        claims.stream()
            .collect(
                Collectors.partitioningBy(claim -> claim.interval().overlaps(verdict.interval())));
    boolean disputed =
        verdict.isDisputed()
            || verdicts.values().stream()
                .anyMatch(own -> own.isDisputed() && own.interval().overlaps(verdict.interval()));
    return new Agreed(
        slot,
        verdict.interval(),
        disputed,
        supports.getOrDefault(true, List.of()),
        supports.getOrDefault(false, List.of()));
  }

  /** The best single number. */
  long best() {
    return interval.middle();
  }

  /** The authorities it rests on. */
  Set<Authority> authorities() {
    return supporters.stream().map(Claim::authority).collect(Collectors.toUnmodifiableSet());
  }

  /** How many voices it rests on. */
  long voices() {
    return supporters.stream().map(Claim::voice).distinct().count();
  }

  /** The part of a supporter in the number: the ones that bound it decide it, the rest agree. */
  Part partOf(Claim supporter) {
    Interval own = supporter.interval();
    boolean decides =
        interval.isPoint()
            ? own.isPoint()
            : own.low() == interval.low() || own.high() == interval.high();
    return decides ? Part.USED : Part.AGREES;
  }

  /** What the publishers of one authority agree on, of at least one claim. */
  static Verdict among(Collection<Claim> claims) {
    return Agreement.of(
        claims.stream()
            .map(
                claim ->
                    new Vote(
                        claim.voice(), claim.interval(), 1, claim.isExact(), claim.publishedAt()))
            .toList());
  }

  private static Vote vote(Authority authority, Verdict verdict) {
    return new Vote(
        authority.name() + (authority.named() ? "" : " (publisher)"),
        verdict.interval(),
        authority.weight(),
        verdict.exact(),
        verdict.latest());
  }
}
