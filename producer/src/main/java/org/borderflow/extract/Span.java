package org.borderflow.extract;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A stretch of days, both ends included. An end that cannot be dated is open.
 *
 * @param start its first day
 * @param end its last day
 */
record Span(Optional<LocalDate> start, Optional<LocalDate> end) {
  /** Nothing can be dated. */
  static final Span OPEN = new Span(Optional.empty(), Optional.empty());

  static Span of(LocalDate start, LocalDate end) {
    return new Span(Optional.of(start), Optional.of(end));
  }

  static Span day(LocalDate day) {
    return of(day, day);
  }

  boolean dated() {
    return start.isPresent() || end.isPresent();
  }

  /** From this one's start to the other's end. */
  Span to(Span other) {
    return new Span(start, other.end());
  }

  Span plusYears(int years) {
    return new Span(start.map(d -> d.plusYears(years)), end.map(d -> d.plusYears(years)));
  }

  Span plusDays(int days) {
    return new Span(start.map(d -> d.plusDays(days)), end.map(d -> d.plusDays(days)));
  }
}
