package org.borderflow.extract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** Days as a text means them, reckoned back from its publication. */
final class Calendar {
  private static final int DAYS_OF_WEEK = 7;
  private static final int MONTHS_OF_QUARTER = 3;
  private static final int EARLY = 10;
  private static final int MIDDLE = 20;

  private final Optional<LocalDate> today;
  private final Optional<LocalDate> latest;

  Calendar(Published published) {
    today = published.knownDay();
    latest = published.latestDay();
  }

  /** The day of publication, where it is known. */
  Optional<LocalDate> today() {
    return today;
  }

  /** The end of what is still going on. */
  Span untilNow(Optional<LocalDate> start) {
    return new Span(start, today);
  }

  Span daysAgo(int days) {
    return today.map(t -> Span.day(t.minusDays(days))).orElse(Span.OPEN);
  }

  /** The last such weekday: today at the latest, or before it. */
  Span weekday(int day, boolean before) {
    DayOfWeek weekday = DayOfWeek.of(day);
    return today
        .map(
            t ->
                Span.day(
                    t.with(
                        before
                            ? TemporalAdjusters.previous(weekday)
                            : TemporalAdjusters.previousOrSame(weekday))))
        .orElse(Span.OPEN);
  }

  /** The last weekend that has begun. */
  Span weekend() {
    return today
        .map(t -> t.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY)))
        .map(saturday -> Span.of(saturday, earlier(saturday.plusDays(1))))
        .orElse(Span.OPEN);
  }

  private LocalDate earlier(LocalDate day) {
    return today.isPresent() && today.get().isBefore(day) ? today.get() : day;
  }

  /** A day of a month, of the given year or the last one that had it. */
  Span date(int month, int day, Optional<Integer> year) {
    try {
      if (year.isPresent()) {
        return Span.day(LocalDate.of(year.get(), month, day));
      }
      if (latest.isEmpty()) {
        return Span.OPEN;
      }
      LocalDate date = LocalDate.of(latest.get().getYear(), month, day);
      return Span.day(date.isAfter(latest.get()) ? date.minusYears(1) : date);
    } catch (DateTimeException e) {
      return Span.OPEN;
    }
  }

  /** A day so many days after the last Easter Sunday that makes it no later than today. */
  Span easter(int days) {
    return latest
        .map(
            t -> {
              LocalDate day = Easter.sunday(t.getYear()).plusDays(days);
              return Span.day(day.isAfter(t) ? Easter.sunday(t.getYear() - 1).plusDays(days) : day);
            })
        .orElse(Span.OPEN);
  }

  /** A month, of the given year or the last one that had it begun; not beyond the publication. */
  Span month(int month, Optional<Integer> year) {
    Optional<YearMonth> found =
        year.map(y -> YearMonth.of(y, month)).or(() -> latest.map(t -> lastMonth(month, t)));
    return found.map(m -> Span.of(m.atDay(1), earlier(m.atEndOfMonth()))).orElse(Span.OPEN);
  }

  private static YearMonth lastMonth(int month, LocalDate latest) {
    YearMonth same = YearMonth.of(latest.getYear(), Month.of(month));
    return same.isAfter(YearMonth.from(latest)) ? same.minusYears(1) : same;
  }

  /** The beginning, middle or end of a month. */
  Span part(Span month, String part) {
    if (month.start().isEmpty()) {
      return month;
    }
    LocalDate first = month.start().get();
    LocalDate last = YearMonth.from(first).atEndOfMonth();
    return switch (part) {
      case "early" -> Span.of(first, earlier(first.withDayOfMonth(EARLY)));
      case "middle" -> Span.of(first.withDayOfMonth(EARLY + 1), first.withDayOfMonth(MIDDLE));
      default -> Span.of(first.withDayOfMonth(MIDDLE + 1), earlier(last));
    };
  }

  Span year(int year) {
    return Span.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** This year up to the publication; the end is open when its day is not known. */
  Span thisYear() {
    return latest.map(t -> new Span(Optional.of(t.withDayOfYear(1)), today)).orElse(Span.OPEN);
  }

  Span lastYear() {
    return latest.map(t -> year(t.getYear() - 1)).orElse(Span.OPEN);
  }

  Optional<Integer> yearBefore() {
    return latest.map(t -> t.getYear() - 1);
  }

  Optional<Integer> currentYear() {
    return latest.map(LocalDate::getYear);
  }

  /** The last so many hours, days, weeks, and a part of one: up to the publication. */
  Span lastUnits(BigDecimal count, String unit) {
    int whole = count.intValue();
    double part = count.subtract(BigDecimal.valueOf(whole)).doubleValue();
    return today
        .map(t -> Span.of(back(t, whole, unit).minusDays(Math.round(part * days(unit))), t))
        .orElse(Span.OPEN);
  }

  /** How many days a unit has, for a part of it. */
  private static int days(String unit) {
    return switch (unit) {
      case "day" -> 1;
      case "week" -> DAYS_OF_WEEK;
      case "month" -> 30;
      case "quarter" -> 91;
      case "year" -> 365;
      default -> 0;
    };
  }

  /** A day, or the publication if that was before. */
  LocalDate past(LocalDate day) {
    return earlier(day);
  }

  /** So many weeks, or days, of a month, from its n-th on; not beyond the publication. */
  Span weeks(Span month, int number, int count, String unit) {
    if (month.start().isEmpty()) {
      return month;
    }
    int length = unit.equals("week") ? DAYS_OF_WEEK : 1;
    LocalDate first = month.start().get().plusDays((long) length * (number - 1));
    return Span.of(first, earlier(first.plusDays((long) length * count - 1)));
  }

  /** So many units ago: a day, or the week, month or year that was then. */
  Span ago(int count, String unit) {
    return today.map(t -> Span.day(back(t, count, unit))).orElse(Span.OPEN);
  }

  private static LocalDate back(LocalDate day, int count, String unit) {
    return switch (unit) {
      case "hour" -> day.minusDays(Math.max(1, count / 24));
      case "week" -> day.minusWeeks(count);
      case "month" -> day.minusMonths(count);
      case "quarter" -> day.minusMonths((long) MONTHS_OF_QUARTER * count);
      case "year" -> day.minusYears(count);
      case "minute", "second" -> day;
      case "decade" -> day.minusYears(10L * count);
      default -> day.minusDays(count);
    };
  }

  /** The last whole calendar week, month or year before the publication. */
  Span lastUnit(String unit) {
    return switch (unit) {
      case "week" -> today.map(t -> week(monday(t).minusWeeks(1))).orElse(Span.OPEN);
      case "month" ->
          latest
              .map(t -> YearMonth.from(t).minusMonths(1))
              .map(m -> Span.of(m.atDay(1), m.atEndOfMonth()))
              .orElse(Span.OPEN);
      case "year" -> lastYear();
      default -> daysAgo(1);
    };
  }

  /** This week, month or year, up to the publication. */
  Span thisUnit(String unit) {
    return switch (unit) {
      case "week" -> today.map(t -> Span.of(monday(t), t)).orElse(Span.OPEN);
      case "month" ->
          latest.map(t -> new Span(Optional.of(t.withDayOfMonth(1)), today)).orElse(Span.OPEN);
      case "year" -> thisYear();
      default -> daysAgo(0);
    };
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static Span week(LocalDate monday) {
    return Span.of(monday, monday.plusDays(DAYS_OF_WEEK - 1L));
  }

  /** The first so many units of a year. */
  Span firstUnits(int count, String unit, Optional<Integer> year) {
    Optional<LocalDate> start = year.or(this::currentYear).map(y -> LocalDate.of(y, 1, 1));
    return start.map(s -> Span.of(s, unitEnd(s, count, unit))).orElse(Span.OPEN);
  }

  private static LocalDate unitEnd(LocalDate start, int count, String unit) {
    return switch (unit) {
      case "week" -> start.plusWeeks(count).minusDays(1);
      case "month" -> start.plusMonths(count).minusDays(1);
      case "quarter" -> start.plusMonths((long) MONTHS_OF_QUARTER * count).minusDays(1);
      case "half" -> start.plusMonths(6L * count).minusDays(1);
      default -> start.plus(count, ChronoUnit.DAYS).minusDays(1);
    };
  }

  /** The n-th quarter or half of a year. */
  Span part(int number, String unit, Optional<Integer> year) {
    int months = unit.equals("half") ? 6 : MONTHS_OF_QUARTER;
    Optional<LocalDate> first =
        year.or(this::currentYear)
            .map(y -> LocalDate.of(y, 1, 1).plusMonths((long) months * (number - 1)));
    return first.map(f -> Span.of(f, f.plusMonths(months).minusDays(1))).orElse(Span.OPEN);
  }

  /** A season of a year, by whole months; winter is that which ends in the year. */
  Span season(String season, Optional<Integer> year) {
    int first =
        switch (season) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "autumn" -> 9;
          default -> 12;
        };
    Optional<LocalDate> start =
        year.map(y -> LocalDate.of(y, first, 1))
            .or(() -> latest.map(t -> lastMonth(first, t).atDay(1)));
    return start.map(s -> Span.of(s, s.plusMonths(3).minusDays(1))).orElse(Span.OPEN);
  }
}
