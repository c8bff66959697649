package org.borderflow.estimate;

import java.util.List;
import java.util.Optional;

/** The numbers of the days of a flow, and which of them have changed. */
final class Fills {
  private final ByDay<Fill> byDay = new ByDay<>();
  private Days changed = new Days();

  Optional<Fill> get(int day) {
    return byDay.get(day);
  }

  /** The days that have a number. */
  Days days() {
    return byDay.days();
  }

  void put(int day, Fill fill) {
    Optional<Fill> before = byDay.put(day, fill);
    if (before.isEmpty() || !fill.equals(before.get())) {
      changed.add(day);
    }
  }

  void remove(int day) {
    if (byDay.remove(day)) {
      changed.add(day);
    }
  }

  /** Empties a day that something fills; another's number stays. */
  void removeFrom(Slot slot, int day) {
    Optional<Fill> fill = get(day);
    if (fill.isPresent() && fill.get().isFrom(slot)) {
      remove(day);
    }
  }

  /** Whether a day had a number when a total was taken. */
  boolean isKnown(int day, Slot before) {
    Optional<Fill> fill = get(day);
    return fill.isPresent() && fill.get().isKnownBefore(before);
  }

  /** The numbers of some days; to be read before anything changes. */
  List<Fill> in(Span span) {
    return byDay.in(span);
  }

  /** The days that have changed so far. */
  Days changed() {
    return changed;
  }

  /** Whether one of some days has changed so far. */
  boolean isChangedIn(Span span) {
    return changed.isIn(span);
  }

  /** The days that have changed, for the last time. */
  Days takeChanged() {
    Days taken = changed;
    changed = new Days();
    return taken;
  }
}
