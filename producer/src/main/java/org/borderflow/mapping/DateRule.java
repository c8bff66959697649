package org.borderflow.mapping;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day, or whatever of the calendar, that a mapping reads.
 *
 * @param value where it stands
 * @param dates how it is written; empty: as in our own form
 */
record DateRule(Value value, Optional<Dates> dates) {

  /** The way to its text, days written as {@code 2022-09-24}. */
  Getter in(Table table) {
    Getter read = value.in(table);
    return dates.<Getter>map(written -> row -> day(written, read.of(row))).orElse(read);
  }

  private static Cell day(Dates written, Cell cell) {
    return cell.with(written.read(cell, LocalDate::from).toString());
  }
}
