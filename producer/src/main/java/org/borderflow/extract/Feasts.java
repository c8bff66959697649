package org.borderflow.extract;

import java.time.MonthDay;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Feasts and seasons. */
final class Feasts {
  private final Reading text;
  private final Calendar calendar;
  private final Dates dates;

  Feasts(Reading text, Calendar calendar, Dates dates) {
    this.text = text;
    this.calendar = calendar;
    this.dates = dates;
  }

  Optional<Dated> season(String season, int next) {
    int at = text.is(next, Word.DATE_OF) ? next + 1 : next;
    Optional<Integer> year = dates.yearNumber(at);
    return Dated.at(year.isPresent() ? at + 1 : next, calendar.season(season, year));
  }

  /** A day after Easter Sunday, or the days from one to another; with the year if it is said. */
  Optional<Dated> easter(String[] key, int next) {
    Span first = calendar.easter(Integer.parseInt(key[1]));
    return Dated.at(next, key.length > 2 ? stretch(first, days(key)) : first);
  }

  private static int days(String[] key) {
    return Integer.parseInt(key[2]) - Integer.parseInt(key[1]);
  }

  Optional<Dated> feast(String[] key, int next) {
    MonthDay day = MonthDay.parse("--" + key[1]);
    Span first = calendar.date(day.getMonthValue(), day.getDayOfMonth(), Optional.empty());
    int days =
        key.length > 2 ? MonthDay.parse("--" + key[2]).getDayOfMonth() - day.getDayOfMonth() : 0;
    return Dated.at(next, stretch(first, days));
  }

  /** The day and so many behind it, up to the publication. */
  private Span stretch(Span day, int days) {
    return new Span(day.start(), day.plusDays(days).end().map(calendar::past));
  }
}
