package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.borderflow.day.Part;

/**
 * What is said of a flow: keeps the claims and settles which of them still stand, slot by slot. A
 * slot is looked at again only when a claim on it comes or goes, or when its neighbours make a
 * difference to it.
 */
final class Statements {
  private final Map<Slot, SlotClaims> claims = new HashMap<>();
  private final Map<Slot, Standing> standing = new HashMap<>();

  /** Nearly always one. */
  private final Map<String, List<Slot>> slotsById = new HashMap<>();

  private final Set<String> retracted = new HashSet<>();
  private final NavigableSet<Slot> touched = new TreeSet<>();
  private final Withdrawals withdrawals = new Withdrawals();
  private final Misdated misdated = new Misdated();
  private int size;

  /**
   * The claims on a slot that nobody has taken back.
   *
   * @param slot the slot
   * @param live the last word of each publisher, in order
   * @param superseded what publishers said before it, in order
   * @param retracted what was taken back
   */
  record Standing(Slot slot, List<Claim> live, List<Claim> superseded, List<Claim> retracted) {}

  /** Adds a claim; one that is known already makes no difference. */
  void add(Claim claim) {
    SlotClaims own = claims.computeIfAbsent(claim.slot(), SlotClaims::new);
    int before = own.size();
    if (own.add(claim)) {
      addSlot(claim.report().reportId(), own.slot());
      touched.add(own.slot());
      size += own.size() - before;
    }
  }

  private void addSlot(String reportId, Slot slot) {
    List<Slot> known = slotsById.getOrDefault(reportId, List.of());
    if (known.isEmpty()) {
      slotsById.put(reportId, List.of(slot));
    } else if (!known.contains(slot)) {
      List<Slot> more = new ArrayList<>(known.size() + 1);
      more.addAll(known);
      more.add(slot);
      slotsById.put(reportId, more);
    }
  }

  /** Takes back every claim of an identity, whether it is known yet or not. */
  void retract(String reportId) {
    if (retracted.add(reportId)) {
      touched.addAll(slotsById.getOrDefault(reportId, List.of()));
    }
  }

  /** How many claims there are. */
  int size() {
    return size;
  }

  /** The slots that anything has been said of, the shortest first. */
  NavigableSet<Slot> slots() {
    return new TreeSet<>(claims.keySet());
  }

  /** Whether nothing has changed since {@link #settle} was last called. */
  boolean areSettled() {
    return touched.isEmpty();
  }

  /** The slots that have changed since the last call, as they are now. */
  List<Hearing> settle() {
    NavigableSet<Slot> changed = new TreeSet<>(touched);
    for (Slot slot : touched) {
      Standing now = of(slot).standing(retracted);
      standing.put(slot, now);
      if (slot.is(Slot.Measure.TOTAL)) {
        changed.addAll(withdrawals.update(now));
      }
    }
    touched.clear();
    for (Slot slot : List.copyOf(changed)) {
      if (slot.is(Slot.Measure.TOTAL)) {
        changed.addAll(misdated.update(slot, unwithdrawn(slot)));
      }
    }
    List<Hearing> hearings = new ArrayList<>(changed.size());
    for (Slot slot : changed) {
      hearings.add(hearing(slot));
    }
    return hearings;
  }

  private SlotClaims of(Slot slot) {
    return Optional.ofNullable(claims.get(slot)).orElseThrow();
  }

  private Standing standing(Slot slot) {
    return Optional.ofNullable(standing.get(slot)).orElseThrow();
  }

  private List<Claim> unwithdrawn(Slot slot) {
    List<Claim> left = new ArrayList<>();
    for (Claim claim : standing(slot).live()) {
      if (!withdrawals.isWithdrawn(claim)) {
        left.add(claim);
      }
    }
    return left;
  }

  private Hearing hearing(Slot slot) {
    Standing own = standing(slot);
    Map<Claim, Part> apart = new HashMap<>();
    own.superseded().forEach(claim -> apart.put(claim, Part.SUPERSEDED));
    own.retracted().forEach(claim -> apart.put(claim, Part.RETRACTED));
    List<Claim> voting = own.live();
    if (slot.is(Slot.Measure.TOTAL)) {
      voting = voting(own.live(), apart);
    }
    Optional<Agreed> agreed =
        voting.isEmpty() ? Optional.empty() : Optional.of(Agreed.of(slot, voting));
    return Hearing.of(slot, agreed, of(slot).all(), apart);
  }

  /** Of totals, what its authority takes back later has no vote, nor what is a day off. */
  private List<Claim> voting(List<Claim> live, Map<Claim, Part> apart) {
    List<Claim> voting = new ArrayList<>();
    for (Claim claim : live) {
      if (withdrawals.isWithdrawn(claim)) {
        apart.put(claim, Part.SUPERSEDED);
      } else if (misdated.isMisdated(claim)) {
        apart.put(claim, Part.OUTVOTED);
      } else {
        voting.add(claim);
      }
    }
    return voting;
  }
}
