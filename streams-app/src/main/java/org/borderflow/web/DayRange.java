package org.borderflow.web;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/**
 * Days from one to another, both inclusive; open where an end is empty.
 *
 * @param from the first
 * @param to the last, not before the first
 */
record DayRange(Optional<LocalDate> from, Optional<LocalDate> to) {

  /** The entries of these days. */
  <V> NavigableMap<LocalDate, V> of(NavigableMap<LocalDate, V> days) {
    NavigableMap<LocalDate, V> late = from.map(day -> days.tailMap(day, true)).orElse(days);
    return to.map(day -> late.headMap(day, true)).orElse(late);
  }

  /** Whether a span of days has one of these. */
  boolean meets(LocalDate first, LocalDate last) {
    return from.stream().noneMatch(last::isBefore) && to.stream().noneMatch(first::isAfter);
  }
}
