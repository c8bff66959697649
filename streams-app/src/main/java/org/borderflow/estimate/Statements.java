package org.borderflow.estimate;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
  private final Map<String, Set<Slot>> slotsById = new HashMap<>();
  private final Set<String> retracted = new HashSet<>();
  private final Set<Slot> touched = new TreeSet<>();
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
    if (own.add(claim, retracted)) {
      slotsById.computeIfAbsent(claim.report().reportId(), id -> new HashSet<>()).add(claim.slot());
      touched.add(claim.slot());
      size += own.size() - before;
    }
  }

  /** Takes back every claim of an identity, whether it is known yet or not. */
  void retract(String reportId) {
    if (retracted.add(reportId)) {
      for (Slot slot : slotsById.getOrDefault(reportId, Set.of())) {
        of(slot).retract(reportId, retracted);
        touched.add(slot);
      }
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

  /** The slots that have changed since the last call, as they are now. */
  Collection<Hearing> settle() {
    Set<Slot> changed = new TreeSet<>(touched);
    for (Slot slot : touched) {
      Standing now = of(slot).standing();
      standing.put(slot, now);
      changed.addAll(withdrawals.update(now));
    }
    touched.clear();
    for (Slot slot : List.copyOf(changed)) {
      changed.addAll(misdated.update(slot, unwithdrawn(slot)));
    }
    return changed.stream().map(this::hearing).toList();
  }

  private SlotClaims of(Slot slot) {
    return Optional.ofNullable(claims.get(slot)).orElseThrow();
  }

  private List<Claim> unwithdrawn(Slot slot) {
    return Optional.ofNullable(standing.get(slot)).map(Standing::live).orElse(List.of()).stream()
        .filter(claim -> !withdrawals.isWithdrawn(claim))
        .toList();
  }

  private Hearing hearing(Slot slot) {
    Standing own = Optional.ofNullable(standing.get(slot)).orElseThrow();
    Map<Claim, Part> apart = new LinkedHashMap<>();
    own.superseded().forEach(claim -> apart.put(claim, Part.SUPERSEDED));
    own.retracted().forEach(claim -> apart.put(claim, Part.RETRACTED));
    for (Claim claim : own.live()) {
      if (withdrawals.isWithdrawn(claim)) {
        apart.put(claim, Part.SUPERSEDED);
      } else if (misdated.isMisdated(claim)) {
        apart.put(claim, Part.OUTVOTED);
      }
    }
    List<Claim> voting = own.live().stream().filter(claim -> !apart.containsKey(claim)).toList();
    return new Hearing(
        slot,
        voting.isEmpty() ? Optional.empty() : Optional.of(Agreed.of(slot, voting)),
        of(slot).all(),
        apart);
  }
}
