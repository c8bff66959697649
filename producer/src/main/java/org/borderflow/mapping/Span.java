package org.borderflow.mapping;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.report.Text;

/** A stretch of the calendar that one column names. */
enum Span {
  DAY("uuuu-MM-dd") {
    @Override
    Days read(Cell cell, Dates dates) {
      LocalDate day = dates.read(cell, LocalDate::from);
      return new Days(day, day);
    }
  },
  /** An ISO week, Monday to Sunday: a year and a number, whatever stands between. */
  WEEK("") {
    @Override
    Days read(Cell cell, Dates dates) {
      Matcher week = WEEK_NUMBER.matcher(cell.text());
      if (!week.matches()) {
        throw noWeek(cell);
      }
      LocalDate inYear = LocalDate.of(Integer.parseInt(week.group(1)), 7, 1);
      int number = Integer.parseInt(week.group(2));
      if (!IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(inYear).isValidValue(number)) {
        throw noWeek(cell);
      }
      LocalDate monday =
          inYear.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number).with(DayOfWeek.MONDAY);
      return new Days(monday, monday.plusDays(6));
    }
  },
  MONTH("uuuu-MM") {
    @Override
    Days read(Cell cell, Dates dates) {
      YearMonth month = dates.read(cell, YearMonth::from);
      return new Days(month.atDay(1), month.atEndOfMonth());
    }
  },
  YEAR("uuuu") {
    @Override
    Days read(Cell cell, Dates dates) {
      Year year = dates.read(cell, Year::from);
      return new Days(year.atDay(1), year.atDay(year.length()));
    }
  };

  /**
   * First and last day.
   *
   * @param first the first
   * @param last the last, inclusive
   */
  record Days(LocalDate first, LocalDate last) {}

  private static final Pattern WEEK_NUMBER = Pattern.compile("([0-9]{4})[^0-9]{1,10}([0-9]{1,2})");

  private final String usual;

  Span(String usual) {
    this.usual = usual;
  }

  /** Its key in a mapping. */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** How it is written where the mapping does not say. */
  Dates usual() {
    return Dates.of(List.of(usual), Locale.ROOT);
  }

  /**
   * The days that a cell names.
   *
   * @throws BadCellException when it names none
   */
  abstract Days read(Cell cell, Dates dates);

  private static BadCellException noWeek(Cell cell) {
    return new BadCellException(
        cell.column(),
        "is " + Text.quote(cell.text()) + ", which is no week of a year; write it as 2022-W38");
  }
}
