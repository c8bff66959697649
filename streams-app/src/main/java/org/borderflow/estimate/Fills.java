package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers of the days of a flow, and which of them have changed. */
final class Fills {
  private final NavigableMap<LocalDate, Fill> byDay = new TreeMap<>();
  private NavigableSet<LocalDate> changed = new TreeSet<>();

  Optional<Fill> get(LocalDate day) {
    return Optional.ofNullable(byDay.get(day));
  }

  /** The days that have a number. */
  NavigableSet<LocalDate> days() {
    return byDay.navigableKeySet();
  }

  void put(LocalDate day, Fill fill) {
    if (!fill.equals(byDay.put(day, fill))) {
      changed.add(day);
    }
  }

  void remove(LocalDate day) {
    if (byDay.remove(day) != null) {
      changed.add(day);
    }
  }

  /** Empties a day that something fills; another's number stays. */
  void removeFrom(Slot slot, LocalDate day) {
    if (get(day).filter(fill -> fill.isFrom(slot)).isPresent()) {
      remove(day);
    }
  }

  /** Whether a day had a number when a total was taken. */
  boolean isKnown(LocalDate day, Slot before) {
    return get(day).filter(fill -> fill.isKnownBefore(before)).isPresent();
  }

  /** The numbers of some days that were there when a total was taken. */
  Stream<Fill> known(Span span, Slot before) {
    return all(span).filter(fill -> fill.isKnownBefore(before));
  }

  /** The numbers of some days. */
  Stream<Fill> all(Span span) {
    return byDay.subMap(span.first(), true, span.last(), true).values().stream();
  }

  /** The days that have changed so far. */
  NavigableSet<LocalDate> changed() {
    return changed;
  }

  /** Whether one of some days has changed so far. */
  boolean isChangedIn(Span span) {
    return Optional.ofNullable(changed.ceiling(span.first())).filter(span::contains).isPresent();
  }

  /** The days that have changed, for the last time. */
  NavigableSet<LocalDate> takeChanged() {
    NavigableSet<LocalDate> taken = changed;
    changed = new TreeSet<>();
    return taken;
  }
}
