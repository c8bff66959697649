package org.borderflow.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The number that the claims on one slot agree on: first the publishers of each authority among
 * themselves, so that one outlet's misprint is outvoted, then the authorities.
 *
 * @param slot what it speaks of
 * @param interval the agreed number's range
 * @param disputed whether weight stands against it
 * @param authorities the authorities it rests on
 * @param voices how many voices it rests on
 * @param ceiling whether it only says what the number does not exceed
 */
record Agreed(
    Slot slot,
    Interval interval,
    boolean disputed,
    Set<Authority> authorities,
    long voices,
    boolean ceiling) {

  /** The agreement of at least one claim on one slot, given in order. */
  static Agreed of(Slot slot, List<Claim> claims) {
    Map<Authority, Verdict> verdicts = new HashMap<>();
    claims.stream()
        .collect(Collectors.groupingBy(Claim::authority))
        .forEach((authority, own) -> verdicts.put(authority, among(own)));
    Verdict verdict =
        Agreement.of(
            verdicts.entrySet().stream()
                .map(entry -> vote(entry.getKey(), entry.getValue()))
                .toList());
    List<Claim> supporters =
        claims.stream().filter(claim -> claim.interval().overlaps(verdict.interval())).toList();
    boolean disputed =
        verdict.isDisputed()
            || verdicts.values().stream()
                .anyMatch(own -> own.interval().overlaps(verdict.interval()) && own.isDisputed());
    return new Agreed(
        slot,
        verdict.interval(),
        disputed,
        supporters.stream().map(Claim::authority).collect(Collectors.toUnmodifiableSet()),
        supporters.stream().map(Claim::voice).distinct().count(),
        supporters.stream().allMatch(Claim::isCeiling));
  }

  /** The best single number. */
  long best() {
    return interval.middle();
  }

  /** Whether a claim fits it. */
  boolean isSupportedBy(Claim claim) {
    return claim.interval().overlaps(interval);
  }

  /** Whether a supporter bounds it; the others merely agree. */
  boolean isDecidedBy(Claim supporter) {
    Interval own = supporter.interval();
    return interval.isPoint()
        ? own.isPoint()
        : own.low() == interval.low() || own.high() == interval.high();
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
