package org.borderflow.mapping;

import java.util.List;

/** How a mapping finds the time that a figure speaks of. */
sealed interface PeriodRule {
  /** The way to it in one table. */
  Reader in(Table table);

  /** Takes the first and the last day from a row. */
  @FunctionalInterface
  interface Reader {
    /** Both as texts of our own form. */
    Bounds of(List<String> row);
  }

  /**
   * A period as it is written in a report.
   *
   * @param start the first day, or a time
   * @param end the last day, or a time
   */
  record Bounds(Cell start, Cell end) {}

  /**
   * One column names the day, week, month or year.
   *
   * @param span which of these
   * @param value where it stands
   * @param dates how it is written
   */
  record OneColumn(Span span, Value value, Dates dates) implements PeriodRule {
    @Override
    public Reader in(Table table) {
      Getter read = value.in(table);
      return row -> {
        Cell cell = read.of(row);
        Span.Days days = span.read(cell, dates);
        return new Bounds(cell.with(days.first().toString()), cell.with(days.last().toString()));
      };
    }
  }

  /**
   * Start and end stand apart; a constant start makes a figure cumulative.
   *
   * @param start the first
   * @param end the last, inclusive
   */
  record TwoDates(DateRule start, DateRule end) implements PeriodRule {
    @Override
    public Reader in(Table table) {
      Getter first = start.in(table);
      Getter last = end.in(table);
      return row -> new Bounds(first.of(row), last.of(row));
    }
  }
}
