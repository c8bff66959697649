package org.borderflow.estimate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.borderflow.report.Period;

/**
 * The claims on one slot. A publisher's later report on the same period of the same authority
 * replaces its earlier one, unless it has been taken back.
 */
final class SlotClaims {
  private final Slot slot;

  /** In their order, each once. */
  private final List<Claim> all = new ArrayList<>(2);

  SlotClaims(Slot slot) {
    this.slot = slot;
  }

  /** What a publisher says again and again, the last time in earnest. */
  private record Series(String publisher, Authority authority, Period period) {
    static Series of(Claim claim) {
      return new Series(claim.publisher(), claim.authority(), claim.report().period());
    }
  }

  Slot slot() {
    return slot;
  }

  /** Adds a claim; false if it is there already, in the words that are to be kept. */
  boolean add(Claim claim) {
    int index = Collections.binarySearch(all, claim);
    if (index < 0) {
      all.add(-1 - index, claim);
      return true;
    }
    if (claim.report().isBetterQuotedThan(all.get(index).report())) {
      all.set(index, claim);
      return true;
    }
    return false;
  }

  /** How many there are. */
  int size() {
    return all.size();
  }

  /** All of them, in order. */
  List<Claim> all() {
    return List.copyOf(all);
  }

  /**
   * How they stand.
   *
   * @param takenBack the identities of the reports that have been taken back
   */
  Statements.Standing standing(Set<String> takenBack) {
    if (all.size() == 1 && !takenBack.contains(all.get(0).report().reportId())) {
      return new Statements.Standing(slot, all(), List.of(), List.of());
    }
    Map<Series, Instant> last = lastPublished(takenBack);
    List<Claim> live = new ArrayList<>(all.size());
    List<Claim> superseded = new ArrayList<>(0);
    List<Claim> retracted = new ArrayList<>(0);
    for (Claim claim : all) {
      if (takenBack.contains(claim.report().reportId())) {
        retracted.add(claim);
      } else if (claim.publishedAt().equals(last.get(Series.of(claim)))) {
        live.add(claim);
      } else {
        superseded.add(claim);
      }
    }
    return new Statements.Standing(slot, live, superseded, retracted);
  }

  /** When each publisher spoke in earnest. */
  private Map<Series, Instant> lastPublished(Set<String> takenBack) {
    Map<Series, Instant> last = new HashMap<>();
    for (Claim claim : all) {
      if (!takenBack.contains(claim.report().reportId())) {
        last.put(Series.of(claim), claim.publishedAt());
      }
    }
    return last;
  }
}
