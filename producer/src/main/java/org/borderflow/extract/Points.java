package org.borderflow.extract;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.borderflow.extract.Dates.Dated;

/** Reads one point or stretch of time: yesterday, last week, early October, the weekend before. */
final class Points {
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private final Reading text;
  private final Calendar calendar;
  private final Dates dates;
  private final NumberWords words;
  private Span anchor = Span.OPEN;

  Points(Reading text, Calendar calendar, NumberWords words) {
    this.text = text;
    this.calendar = calendar;
    this.words = words;
    this.dates = new Dates(text, calendar);
  }

  Dates dates() {
    return dates;
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
      return dated(next, calendar.daysAgo(Integer.parseInt(key.substring(4))));
    }
    if (key.startsWith("easter ")) {
      return easter(key.split(" ", -1), next);
    }
    if (key.startsWith("feast ")) {
      return feast(key.split(" ", -1), next);
    }
    if (key.startsWith("season ")) {
      return season(key.substring("season ".length()), next);
    }
    return switch (key) {
      case "weekend" -> weekend(next);
      case "night" -> night(next);
      case "early", "middle", "late" -> part(key, next);
      case "this year" -> dated(next, calendar.thisYear());
      case "last year" -> dated(next, calendar.lastYear());
      case "year start" -> dated(next, start(calendar.thisYear()));
      case "month start" -> dated(next, start(calendar.thisUnit("month")));
      case "week start" -> dated(next, start(calendar.thisUnit("week")));
      case "before day" -> dated(next, relative(-1));
      case "before week" ->
          dated(next, anchor.dated() ? anchor.plusDays(-7) : calendar.lastUnit("week"));
      case "after year" -> dated(next, anchor.plusYears(1));
      case "same day" -> dated(next, anchorDay());
      case "after day" -> dated(next, relative(1));
      case "same period" -> samePeriod(next, -1);
      case "that period" -> samePeriod(next, 0);
      case "whole" -> at(next);
      case "last" -> last(next);
      case "this" -> thisOne(next);
      case "first" -> first(next, 1);
      case "ordinal 2", "ordinal 3", "ordinal 4" ->
          quarter(Integer.parseInt(key.substring("ordinal ".length())), next);
      default -> Optional.empty();
    };
  }

  private static Optional<Dated> dated(int end, Span span) {
    return Optional.of(new Dated(end, span, Distractor.DATE));
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
      return dated(next + 1, calendar.weekend().plusDays(-7));
    }
    return dated(next, calendar.weekend());
  }

  /** "Nacht zum Dienstag", "night to Tuesday": the day before and the day. */
  private Optional<Dated> night(int next) {
    Optional<Dated> day = dates.weekday(next + 1, false);
    boolean joined = text.is(next, Word.NIGHT_TO);
    if (joined && day.isPresent()) {
      Span before = day.get().span().plusDays(-1);
      return dated(day.get().end(), before.to(day.get().span()));
    }
    Optional<Dated> date =
        joined
            ? dates.at(text.is(next + 1, Word.DATE_ARTICLE) ? next + 2 : next + 1)
            : Optional.empty();
    if (date.isPresent()) {
      return dated(date.get().end(), date.get().span().plusDays(-1).to(date.get().span()));
    }
    return dated(next, calendar.daysAgo(1).to(calendar.daysAgo(0)));
  }

  private Optional<Dated> part(String part, int next) {
    int at = text.is(next, '-') ? next + 1 : next;
    at = text.is(at, Word.PART_OF) ? at + 1 : at;
    Optional<Dated> month = dates.monthNumber(at).isPresent() ? dates.at(at) : Optional.empty();
    return month.map(m -> new Dated(m.end(), calendar.part(m.span(), part), Distractor.DATE));
  }

  private Optional<Dated> season(String season, int next) {
    int at = text.is(next, Word.DATE_OF) ? next + 1 : next;
    Optional<Integer> year = dates.yearNumber(at);
    return dated(year.isPresent() ? at + 1 : next, calendar.season(season, year));
  }

  /** A day after Easter Sunday, or the days from one to another; with the year if it is said. */
  private Optional<Dated> easter(String[] key, int next) {
    Span first = calendar.easter(Integer.parseInt(key[1]));
    return dated(next, key.length > 2 ? stretch(first, days(key)) : first);
  }

  private static int days(String[] key) {
    return Integer.parseInt(key[2]) - Integer.parseInt(key[1]);
  }

  private Optional<Dated> feast(String[] key, int next) {
    MonthDay day = MonthDay.parse("--" + key[1]);
    Span first = calendar.date(day.getMonthValue(), day.getDayOfMonth(), Optional.empty());
    int days =
        key.length > 2 ? MonthDay.parse("--" + key[2]).getDayOfMonth() - day.getDayOfMonth() : 0;
    return dated(next, stretch(first, days));
  }

  /** The day and so many behind it, up to the publication. */
  private Span stretch(Span day, int days) {
    return new Span(day.start(), day.plusDays(days).end().map(calendar::past));
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
      return dated(end, Span.OPEN);
    }
    int unsaid = lastYear ? -1 : years;
    int shift = year.map(y -> y - anchor.start().get().getYear()).orElse(unsaid);
    return dated(end, anchor.plusYears(shift));
  }

  /** "Last week", "in the past three days", "vergangenen Mittwoch", "im vergangenen Herbst". */
  private Optional<Dated> last(int next) {
    Optional<Integer> count = count(next);
    String unit = unit(count.isPresent() ? next + 1 : next);
    if (count.isPresent() && !unit.isEmpty()) {
      Span span = calendar.lastUnits(amount(next).orElse(BigDecimal.ONE), unit);
      return Optional.of(new Dated(next + 2, span, Distractor.DURATION));
    }
    if (text.marks().is(Category.TIME, "few", next) && !unit(next + 1).isEmpty()) {
      return dated(next + 2, calendar.untilNow(Optional.empty()));
    }
    if (!unit.isEmpty()) {
      boolean plural = text.is(next, Word.PLURAL_UNIT);
      return dated(next + 1, plural ? calendar.untilNow(Optional.empty()) : recent(next, unit));
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
    String unit = unit(next);
    if (!unit.isEmpty()) {
      return dated(next + 1, calendar.thisUnit(unit));
    }
    return at(next);
  }

  /** "The first eight months of the year", "in den ersten 20 Tagen dieses Jahres". */
  private Optional<Dated> first(int next, int otherwise) {
    Optional<Dated> compound = weekOfMonth(next, otherwise);
    if (compound.isPresent()) {
      return compound;
    }
    Optional<Integer> count = count(next);
    int unitAt = count.isPresent() ? next + 1 : next;
    Optional<Dated> weeks =
        count.flatMap(n -> weeksOfMonth(unitAt, m -> calendar.weeks(m, otherwise, n, "week")));
    if (weeks.isPresent()) {
      return weeks;
    }
    String unit = unit(unitAt);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Optional<Dated> ofMonth = ofMonth(unitAt + 1);
    if (ofMonth.isPresent()) {
      Span span = calendar.weeks(ofMonth.get().span(), otherwise, count.orElse(1), unit);
      return dated(ofMonth.get().end(), span);
    }
    YearBehind year = yearBehind(unitAt + 1);
    if (count.isEmpty()) {
      boolean half = unit.equals("quarter") || unit.equals("half");
      return half
          ? dated(year.end(), calendar.part(otherwise, unit, year.year()))
          : Optional.empty();
    }
    // "The first three days" are those of a year only if it says so.
    boolean said = year.end() > unitAt + 1 || unit.equals("month");
    return said
        ? Optional.of(
            new Dated(
                year.end(),
                calendar.firstUnits(count.get(), unit, year.year()),
                Distractor.DURATION))
        : Optional.empty();
  }

  /** The month that "in the first week of August" goes on with. */
  private Optional<Dated> ofMonth(int from) {
    int at = from;
    while (at < from + 2 && text.is(at, Word.MONTH_OF)) {
      at++;
    }
    return dates.monthNumber(at).isPresent() ? dates.at(at) : Optional.empty();
  }

  /** "In der ersten Augustwoche": the month and the week are one word. */
  private Optional<Dated> weekOfMonth(int i, int number) {
    return weeksOfMonth(i, month -> calendar.weeks(month, number, 1, "week"));
  }

  private Optional<Dated> weeksOfMonth(int i, UnaryOperator<Span> which) {
    Optional<Integer> month = text.stem(i, Word.WEEK_COMPOUND).flatMap(text.lexicon()::monthNamed);
    return month.flatMap(m -> dated(i + 1, which.apply(calendar.month(m, Optional.empty()))));
  }

  private Optional<Dated> quarter(int number, int next) {
    Optional<Dated> compound = weekOfMonth(next, number);
    if (compound.isPresent()) {
      return compound;
    }
    String unit = unit(next);
    Optional<Dated> month = unit.equals("week") ? ofMonth(next + 1) : Optional.empty();
    if (month.isPresent()) {
      return dated(month.get().end(), calendar.weeks(month.get().span(), number, 1, unit));
    }
    if (!unit.equals("quarter") && !unit.equals("half")) {
      return Optional.empty();
    }
    YearBehind year = yearBehind(next + 1);
    return dated(year.end(), calendar.part(number, unit, year.year()));
  }

  private record YearBehind(Optional<Integer> year, int end) {}

  private YearBehind yearBehind(int from) {
    int i = from;
    int steps = 0;
    while (steps < 3
        && (text.found(Category.PREPOSITION, i) || text.is(i, Word.OF_YEAR))
        && dates.yearNumber(i).isEmpty()) {
      i++;
      steps++;
    }
    Optional<Integer> year = dates.yearNumber(i);
    if (year.isPresent()) {
      return new YearBehind(year, i + 1);
    }
    Hit hit = text.marks().at(Category.TIME, i);
    if (hit.is("last year")) {
      return new YearBehind(calendar.yearBefore(), hit.end());
    }
    boolean spoken = hit.is("this year") || hit.is("unit year");
    if (hit.is("this") && unit(i + 1).equals("year")) {
      return new YearBehind(calendar.currentYear(), i + 2);
    }
    boolean past = hit.is("last") && unit(i + 1).equals("year");
    if (past) {
      return new YearBehind(calendar.yearBefore(), i + 2);
    }
    return new YearBehind(calendar.currentYear(), spoken ? hit.end() : from);
  }

  /** A count of units: "drei", "24", "einer", "a"; of "zweieinhalb" the whole ones. */
  Optional<Integer> count(int i) {
    return amount(i).map(BigDecimal::intValue).filter(n -> n > 0);
  }

  /** A count of units with its half: "zweieinhalb", "2,5". */
  Optional<BigDecimal> amount(int i) {
    if (i >= text.size()) {
      return Optional.empty();
    }
    Token token = text.token(i);
    if (token.number()) {
      return Digits.value(token.form(), false).filter(Points::few);
    }
    if (text.marks().is(Category.NUMBER, "1", i) || text.is(i, Word.ONE)) {
      return Optional.of(BigDecimal.ONE);
    }
    Hit hit = text.marks().at(Category.NUMBER, i);
    boolean plain = token.word() && !hit.key().startsWith("vague");
    return plain ? words.value(token.form()).filter(Points::few) : Optional.empty();
  }

  private static boolean few(BigDecimal count) {
    return count.signum() > 0 && count.compareTo(MOST) < 0;
  }

  /** The unit of time that the token names; empty if it names none. */
  String unit(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    return hit.key().startsWith("unit ") ? hit.key().substring("unit ".length()) : "";
  }
}
