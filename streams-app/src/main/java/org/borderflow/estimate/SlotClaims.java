package org.borderflow.estimate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.borderflow.report.Period;

/**
 * The claims on one slot. A publisher's later report on the same period of the same authority
 * replaces its earlier one, unless it has been taken back.
 */
final class SlotClaims {
  private final Slot slot;
  private final NavigableSet<Claim> all = new TreeSet<>();
  private final NavigableSet<Claim> live = new TreeSet<>();
  private final NavigableSet<Claim> superseded = new TreeSet<>();
  private final NavigableSet<Claim> retracted = new TreeSet<>();
  private final Map<Series, NavigableSet<Claim>> series = new HashMap<>();

  SlotClaims(Slot slot) {
    this.slot = slot;
  }

  /** What a publisher says again and again, the last time in earnest. */
  private record Series(String publisher, Authority authority, Period period) {
    static Series of(Claim claim) {
      return new Series(claim.publisher(), claim.authority(), claim.report().period());
    }
  }

  /** Adds a claim; false if it is there already, in the words that are to be kept. */
  boolean add(Claim claim, Set<String> takenBack) {
    if (!all.add(claim)) {
      Claim known = Optional.ofNullable(all.floor(claim)).orElseThrow();
      if (!claim.report().isBetterQuotedThan(known.report())) {
        return false;
      }
      forget(known);
      all.add(claim);
    }
    series.computeIfAbsent(Series.of(claim), own -> new TreeSet<>()).add(claim);
    sort(claim, takenBack);
    return true;
  }

  private void forget(Claim claim) {
    all.remove(claim);
    live.remove(claim);
    superseded.remove(claim);
    retracted.remove(claim);
    series.getOrDefault(Series.of(claim), new TreeSet<>()).remove(claim);
  }

  /** How many there are. */
  int size() {
    return all.size();
  }

  /** Looks again at the claims of an identity, when it has been taken back. */
  void retract(String reportId, Set<String> takenBack) {
    all.stream()
        .filter(claim -> claim.report().reportId().equals(reportId))
        .forEach(claim -> sort(claim, takenBack));
  }

  private void sort(Claim claim, Set<String> takenBack) {
    NavigableSet<Claim> own = series.getOrDefault(Series.of(claim), new TreeSet<>());
    live.removeAll(own);
    superseded.removeAll(own);
    for (Claim one : own) {
      if (takenBack.contains(one.report().reportId())) {
        retracted.add(one);
      } else {
        live.add(one);
      }
    }
    NavigableSet<Claim> said = new TreeSet<>(own);
    said.removeAll(retracted);
    for (Claim one : said) {
      if (one.publishedAt().isBefore(said.last().publishedAt())) {
        live.remove(one);
        superseded.add(one);
      }
    }
  }

  /** How they stand. */
  Statements.Standing standing() {
    return new Statements.Standing(
        slot, List.copyOf(live), List.copyOf(superseded), List.copyOf(retracted));
  }

  /** All of them, in order. */
  List<Claim> all() {
    return List.copyOf(all);
  }
}
