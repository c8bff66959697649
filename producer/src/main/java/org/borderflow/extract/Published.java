package org.borderflow.extract;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

/** What is known of the day a text was published. "Yesterday" can be dated only from a day. */
public sealed interface Published {

  /** Nothing. */
  record Unknown() implements Published {}

  /** The day, in the publisher's own time. */
  record Day(LocalDate day) implements Published {}

  /** The day and the time, both in the publisher's own time. */
  record At(LocalDate day, LocalTime time) implements Published {}

  /** The month alone. */
  record Month(YearMonth month) implements Published {}

  /** The year alone. */
  record InYear(Year year) implements Published {}

  /** The day, where it is known. */
  default Optional<LocalDate> knownDay() {
    if (this instanceof Day known) {
      return Optional.of(known.day());
    }
    return this instanceof At known ? Optional.of(known.day()) : Optional.empty();
  }

  /** The last day on which it can have been published, where anything is known of it. */
  default Optional<LocalDate> latestDay() {
    if (this instanceof Month known) {
      return Optional.of(known.month().atEndOfMonth());
    }
    if (this instanceof InYear known) {
      return Optional.of(known.year().atMonth(12).atEndOfMonth());
    }
    return knownDay();
  }

  /** Nothing is known. */
  static Published unknown() {
    return new Unknown();
  }

  /** Published on that day. */
  static Published on(LocalDate day) {
    return new Day(day);
  }
}
