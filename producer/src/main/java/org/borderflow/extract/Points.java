package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Reads one point or stretch of time: yesterday, last week, early October, the weekend before. */
final class Points {
  /** How many articles and the like may stand before a point. */
  static final int FARTHEST = 4;

  private final Reading text;
  private final Calendar calendar;
  private final Dates dates;
  private final Units units;
  private final Feasts feasts;
  private final YearParts parts;
  private Span anchor = Span.OPEN;

  Points(Reading text, Calendar calendar, NumberWords words) {
    this.text = text;
    this.calendar = calendar;
    this.units = new Units(text, words);
    this.dates = new Dates(text, calendar);
    this.feasts = new Feasts(text, calendar, dates);
    this.parts = new YearParts(text, calendar, dates, units);
  }

  Dates dates() {
    return dates;
  }

  Units units() {
    return units;
  }

  /** The days spoken of last. */
  Span anchor() {
    return anchor;
  }

  /** Sets the days spoken of last, for "the day before". */
  void anchor(Span span) {
    if (span.dated()) {
      anchor = span;
    }
  }

  Optional<Dated> at(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    if (hit.first() == i) {
      Optional<Dated> found = named(hit);
      if (found.isPresent()) {
        return found;
      }
    }
    return dates.at(i);
  }

  private Optional<Dated> named(Hit hit) {
    int next = hit.end();
    String key = hit.key();
    if (key.startsWith("day ")) {
      return Dated.at(next, calendar.daysAgo(Integer.parseInt(key.substring(4))));
    }
    if (key.startsWith("easter ")) {
      return feasts.easter(key.split(" ", -1), next);
    }
    if (key.startsWith("feast ")) {
      return feasts.feast(key.split(" ", -1), next);
    }
    if (key.startsWith("season ")) {
      return feasts.season(key.substring("season ".length()), next);
    }
    return switch (key) {
      case "weekend" -> weekend(next);
      case "night" -> night(next);
      case "early", "middle", "late" -> part(key, next);
      case "this year" -> Dated.at(next, calendar.thisYear());
      case "last year" -> Dated.at(next, calendar.lastYear());
      case "year start" -> Dated.at(next, start(calendar.thisYear()));
      case "month start" -> Dated.at(next, start(calendar.thisUnit("month")));
      case "week start" -> Dated.at(next, start(calendar.thisUnit("week")));
      case "before day" -> Dated.at(next, relative(-1));
      case "before week" ->
          Dated.at(next, anchor.dated() ? anchor.plusDays(-7) : calendar.lastUnit("week"));
      case "after year" -> Dated.at(next, anchor.plusYears(1));
      case "same day" -> Dated.at(next, anchorDay());
      case "after day" -> Dated.at(next, relative(1));
      case "same period" -> samePeriod(next, -1);
      case "that period" -> samePeriod(next, 0);
      case "whole" -> at(next);
      case "last" -> last(next);
      case "this" -> thisOne(next);
      case "first" -> parts.first(next, 1);
      case "ordinal 2", "ordinal 3", "ordinal 4" ->
          parts.quarter(Integer.parseInt(key.substring("ordinal ".length())), next);
      default -> Optional.empty();
    };
  }

  private static Span start(Span span) {
    return new Span(span.start(), span.start());
  }

  /** The one day spoken of last, else that of the publication. */
  Span spokenDay() {
    boolean one = anchor.start().isPresent() && anchor.start().equals(anchor.end());
    return one ? anchor : calendar.daysAgo(0);
  }

  private Span anchorDay() {
    Span known = anchor.dated() ? anchor : calendar.daysAgo(0);
    return new Span(known.end().or(known::start), known.end().or(known::start));
  }

  private Span relative(int days) {
    return anchorDay().plusDays(days);
  }

  private Optional<Dated> weekend(int next) {
    if (text.marks().is(Category.TIME, "previous", next)) {
      return Dated.at(next + 1, calendar.weekend().plusDays(-7));
    }
    return Dated.at(next, calendar.weekend());
  }

  /** "Nacht zum Dienstag", "night to Tuesday": the day before and the day. */
  private Optional<Dated> night(int next) {
    Optional<Dated> day = dates.weekday(next + 1, false);
    boolean joined = text.is(next, Word.NIGHT_TO);
    if (joined && day.isPresent()) {
      Span before = day.get().span().plusDays(-1);
      return Dated.at(day.get().end(), before.to(day.get().span()));
    }
    Optional<Dated> date =
        joined
            ? dates.at(text.is(next + 1, Word.DATE_ARTICLE) ? next + 2 : next + 1)
            : Optional.empty();
    if (date.isPresent()) {
      return Dated.at(date.get().end(), date.get().span().plusDays(-1).to(date.get().span()));
    }
    return Dated.at(next, calendar.daysAgo(1).to(calendar.daysAgo(0)));
  }

  private Optional<Dated> part(String part, int next) {
    int at = text.is(next, '-') ? next + 1 : next;
    at = text.is(at, Word.PART_OF) ? at + 1 : at;
    Optional<Dated> month = dates.monthNumber(at).isPresent() ? dates.at(at) : Optional.empty();
    return month.map(m -> new Dated(m.end(), calendar.part(m.span(), part), Distractor.DATE));
  }

  /**
   * The days spoken of last, moved by so many years if no other year is named: "in the same month".
   */
  private Optional<Dated> samePeriod(int next, int years) {
    int at = next;
    Optional<Integer> year = dates.yearNumber(at);
    if (year.isEmpty() && text.is(at, Word.SAME_OF)) {
      at++;
      year = dates.yearNumber(at);
    }
    boolean lastYear = text.marks().is(Category.TIME, "last year", at);
    int end =
        year.isPresent() ? at + 1 : lastYear ? text.marks().at(Category.TIME, at).end() : next;
    if (anchor.start().isEmpty()) {
      return Dated.at(end, Span.OPEN);
    }
    int unsaid = lastYear ? -1 : years;
    int shift = year.map(y -> y - anchor.start().get().getYear()).orElse(unsaid);
    return Dated.at(end, anchor.plusYears(shift));
  }

  /** "Last week", "in the past three days", "vergangenen Mittwoch", "im vergangenen Herbst". */
  private Optional<Dated> last(int next) {
    Optional<Integer> count = units.count(next);
    String unit = units.unit(count.isPresent() ? next + 1 : next);
    if (count.isPresent() && !unit.isEmpty()) {
      Span span = calendar.lastUnits(units.amount(next).orElse(BigDecimal.ONE), unit);
      return Optional.of(new Dated(next + 2, span, Distractor.DURATION));
    }
    if (text.marks().is(Category.TIME, "few", next) && !units.unit(next + 1).isEmpty()) {
      return Dated.at(next + 2, calendar.untilNow(Optional.empty()));
    }
    if (!unit.isEmpty()) {
      boolean plural = text.is(next, Word.PLURAL_UNIT);
      return Dated.at(next + 1, plural ? calendar.untilNow(Optional.empty()) : recent(next, unit));
    }
    Optional<Dated> weekday = dates.weekday(next, true);
    if (weekday.isPresent()) {
      return weekday;
    }
    Optional<Dated> named = at(next);
    return named.filter(d -> d.numbers() == Distractor.DATE);
  }

  /** "The past week" ends today, "last week" with its Sunday. */
  private Span recent(int unitToken, String unit) {
    boolean past =
        text.is(unitToken - 1, Word.UP_TO_NOW) || unit.equals("day") || unit.equals("hour");
    return past ? calendar.lastUnits(BigDecimal.ONE, unit) : calendar.lastUnit(unit);
  }

  private Optional<Dated> thisOne(int next) {
    String unit = units.unit(next);
    if (!unit.isEmpty()) {
      return Dated.at(next + 1, calendar.thisUnit(unit));
    }
    return at(next);
  }

  /** The point that begins behind at most a few articles and the like. */
  Optional<Dated> behind(int from) {
    for (int i = from; i < Math.min(text.size(), from + FARTHEST); i++) {
      Optional<Dated> point = at(i);
      if (point.isPresent()) {
        return point;
      }
      if (!skippable(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean skippable(int i) {
    return text.found(Category.PREPOSITION, i)
        || text.found(Category.QUANTIFIER, i)
        || text.is(i, Word.DATE_ARTICLE);
  }
}
