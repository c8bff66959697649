package org.borderflow.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/** How a mapping finds when a figure was published. */
sealed interface PublicationRule {
  /** The way to it in one table. */
  Reader in(Table table);

  /** Takes it from a row and its period. */
  @FunctionalInterface
  interface Reader {
    /** The day or time, in our own form. */
    Cell of(List<String> row, PeriodRule.Bounds period);
  }

  /**
   * It stands in a column, or is the same for all.
   *
   * @param day the column or constant
   */
  record Written(DateRule day) implements PublicationRule {
    @Override
    public Reader in(Table table) {
      Getter read = day.in(table);
      return (row, period) -> read.of(row);
    }
  }

  /**
   * So many days after the period's last day, at noon UTC.
   *
   * @param days how many
   */
  record AfterPeriod(int days) implements PublicationRule {
    private static final int LENGTH_OF_DAY = 10;

    @Override
    public Reader in(Table table) {
      return (row, period) -> after(period.end());
    }

    private Cell after(Cell end) {
      try {
        String day = end.text().substring(0, Math.min(LENGTH_OF_DAY, end.text().length()));
        return end.with(LocalDate.parse(day).plusDays(days).toString());
      } catch (DateTimeException e) {
        // What is wrong with the end is said when the period is made of it.
        return end;
      }
    }
  }
}
