package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    if (haveOneAuthority(claims)) {
      Verdict verdict = among(claims);
      return restingOn(slot, verdict.interval(), verdict.isDisputed(), claims);
    }
    Map<Authority, List<Claim>> byAuthority = new HashMap<>();
    for (Claim claim : claims) {
      byAuthority.computeIfAbsent(claim.authority(), any -> new ArrayList<>()).add(claim);
    }
    List<Verdict> verdicts = new ArrayList<>(byAuthority.size());
    List<Vote> votes = new ArrayList<>(byAuthority.size());
    byAuthority.forEach(
        (authority, own) -> {
          Verdict verdict = among(own);
          verdicts.add(verdict);
          votes.add(vote(authority, verdict));
        });
    Verdict verdict = Agreement.of(votes);
    boolean disputed = verdict.isDisputed() || isAnyDisputed(verdicts, verdict.interval());
    return restingOn(slot, verdict.interval(), disputed, claims);
  }

  private static boolean haveOneAuthority(List<Claim> claims) {
    Authority first = claims.get(0).authority();
    for (Claim claim : claims) {
      if (!claim.authority().equals(first)) {
        return false;
      }
    }
    return true;
  }

  private static Agreed restingOn(
      Slot slot, Interval interval, boolean disputed, List<Claim> claims) {
    Set<Authority> authorities = new HashSet<>();
    Set<String> voices = new HashSet<>();
    boolean ceiling = true;
    for (Claim claim : claims) {
      if (claim.interval().overlaps(interval)) {
        authorities.add(claim.authority());
        voices.add(claim.voice());
        ceiling &= claim.isCeiling();
      }
    }
    return new Agreed(slot, interval, disputed, Set.copyOf(authorities), voices.size(), ceiling);
  }

  /** Whether one of the authorities that a number rests on is not sure of it. */
  private static boolean isAnyDisputed(List<Verdict> verdicts, Interval interval) {
    for (Verdict own : verdicts) {
      if (own.interval().overlaps(interval) && own.isDisputed()) {
        return true;
      }
    }
    return false;
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
  static Verdict among(List<Claim> claims) {
    List<Vote> votes = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      votes.add(new Vote(claim.voice(), claim.interval(), 1, claim.isExact(), claim.publishedAt()));
    }
    return Agreement.of(votes);
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
