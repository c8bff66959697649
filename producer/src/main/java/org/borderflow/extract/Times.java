package org.borderflow.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Finds all words of a sentence that say when, or how often. */
final class Times {
  private static final int FARTHEST_POINT = 4;
  private static final int FARTHEST_EVENT = 10;

  private final Reading text;
  private final Calendar calendar;
  private final Points points;
  private final Events events;
  private boolean growing;

  Times(Reading text, Calendar calendar, NumberWords words, Events events) {
    this.text = text;
    this.calendar = calendar;
    this.points = new Points(text, calendar, words);
    this.events = events;
  }

  /** Tells which days were spoken of last. */
  void anchor(When when) {
    if (when.span().dated()) {
      points.anchor(when.span());
      growing = when.cumulative();
    }
  }

  /** What the tokens from {@code first} to {@code end} say of time, in their order. */
  List<When> in(int first, int end) {
    List<When> found = new ArrayList<>();
    int i = first;
    while (i < end) {
      Optional<When> when = at(i);
      if (when.isEmpty() || when.get().end() > end) {
        i++;
      } else {
        found.add(when.get());
        if (when.get().period() && when.get().span().dated()) {
          anchor(when.get());
        }
        i = Math.max(i + 1, when.get().end());
      }
    }
    return found;
  }

  private Optional<When> at(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    String key = hit.first() == i ? hit.key() : "";
    if (key.startsWith("per ")) {
      Kind rate = Kind.valueOf(key.replace(' ', '_').toUpperCase(java.util.Locale.ROOT));
      return Optional.of(
          new When(
              i, hit.end(), When.Form.RATE, Span.OPEN, Optional.of(rate), Distractor.DURATION));
    }
    Optional<When> found =
        switch (key) {
          case "since" -> since(i);
          case "since then" -> sinceThen(i, hit.end());
          case "from" -> fromTo(i);
          case "between" -> between(i);
          case "until" -> until(i);
          case "within" -> within(i);
          case "ago before" -> before(i);
          default -> Optional.empty();
        };
    return found.or(() -> usualDay(i)).or(() -> clock(i)).or(() -> duration(i)).or(() -> joined(i));
  }

  private static When when(int first, Dated dated, When.Form form, Span span) {
    return new When(first, dated.end(), form, span, Optional.empty(), dated.numbers());
  }

  private static Optional<When> none(int first, int end, Distractor numbers) {
    return Optional.of(new When(first, end, When.Form.NONE, Span.OPEN, Optional.empty(), numbers));
  }

  private Optional<When> since(int i) {
    int from = i + 1;
    Optional<Events.Found> event = events.at(text, from, from + FARTHEST_POINT);
    Optional<Dated> point = pointFrom(from);
    if (point.isPresent() && (event.isEmpty() || point.get().end() <= event.get().first())) {
      return Optional.of(
          when(i, point.get(), When.Form.SINCE, calendar.untilNow(point.get().span().start())));
    }
    Optional<When> duration = event.isEmpty() ? sinceDuration(i, from) : Optional.empty();
    if (duration.isPresent()) {
      return duration;
    }
    Optional<Dated> told = dateOfEvent(from);
    if (told.isPresent()) {
      Span days = told.get().span();
      Optional<LocalDate> start = event.flatMap(Events.Found::day).filter(d -> within(days, d));
      Span span = calendar.untilNow(start.or(days::start));
      return Optional.of(when(i, told.get(), When.Form.SINCE, span));
    }
    return event.map(
        e ->
            new When(
                i,
                e.end(),
                When.Form.SINCE,
                calendar.untilNow(e.day()),
                Optional.empty(),
                Distractor.DATE));
  }

  private static boolean within(Span days, LocalDate day) {
    return days.start().filter(s -> !day.isBefore(s)).isPresent()
        && days.end().filter(e -> !day.isAfter(e)).isPresent();
  }

  /** "Seit Ausbruch der Kämpfe Mitte April", "since the invasion began on 24 February". */
  private Optional<Dated> dateOfEvent(int from) {
    for (int i = from + 1; i < Math.min(text.size(), from + FARTHEST_EVENT); i++) {
      Token token = text.token(i);
      boolean verb = text.has(Trait.FREE_ORDER) && text.found(Category.VERB, i) && !token.capital();
      if ((!token.word() && !text.is(i, '-') && points.dates().day(i).isEmpty()) || verb) {
        return Optional.empty();
      }
      boolean introduced =
          text.marks().is(Category.PREPOSITION, "in", i - 1)
              || text.is(i - 1, Word.DATE_ON)
              || text.marks().is(Category.TIME, "early", i)
              || text.marks().is(Category.TIME, "middle", i)
              || text.marks().is(Category.TIME, "late", i);
      Optional<Dated> point = introduced ? points.at(i) : Optional.empty();
      if (point.filter(p -> p.span().dated()).isPresent()) {
        return point;
      }
    }
    return Optional.empty();
  }

  private Optional<When> sinceThen(int i, int end) {
    Span span = points.anchor().dated() ? calendar.untilNow(points.anchor().start()) : Span.OPEN;
    return Optional.of(new When(i, end, When.Form.SINCE, span, Optional.empty(), Distractor.DATE));
  }

  /** "Seit fast drei Wochen", "seit Monaten". */
  private Optional<When> sinceDuration(int i, int from) {
    for (int j = from; j < from + FARTHEST_POINT; j++) {
      Optional<Integer> count = points.count(j);
      String unit = points.unit(count.isPresent() ? j + 1 : j);
      if (!unit.isEmpty()) {
        Optional<LocalDate> start =
            count.isPresent() ? calendar.ago(count.get(), unit).start() : Optional.empty();
        int end = count.isPresent() ? j + 2 : j + 1;
        return Optional.of(
            new When(
                i,
                end,
                When.Form.SINCE,
                calendar.untilNow(start),
                Optional.empty(),
                Distractor.DURATION));
      }
    }
    return Optional.empty();
  }

  /** The point that begins behind at most a few articles and the like. */
  private Optional<Dated> pointFrom(int from) {
    for (int i = from; i < Math.min(text.size(), from + FARTHEST_POINT); i++) {
      Optional<Dated> point = points.at(i);
      if (point.isPresent()) {
        return point;
      }
      if (!skippable(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean skippable(int i) {
    return text.found(Category.PREPOSITION, i)
        || text.found(Category.QUANTIFIER, i)
        || text.is(i, Word.DATE_ARTICLE);
  }

  /** "Vom 21. bis 27. September", "from 10 to 29 October", "von Sonntag auf Montag". */
  private Optional<When> fromTo(int i) {
    Optional<When> days = days(i, i + 1);
    if (days.isPresent()) {
      return days;
    }
    Optional<Dated> one = pointFrom(i + 1);
    if (one.isEmpty()) {
      return Optional.empty();
    }
    int joint = one.get().end();
    boolean to = text.marks().is(Category.TIME, "until", joint) || text.is(joint, Word.RANGE_TO);
    Optional<Dated> other = to ? pointFrom(joint + 1) : Optional.empty();
    return other.map(o -> range(i, one.get(), o));
  }

  private Optional<When> between(int i) {
    Optional<When> days = days(i, i + 1);
    if (days.isPresent()) {
      return days;
    }
    Optional<Dated> one = pointFrom(i + 1);
    boolean and = one.isPresent() && isAnd(one.get().end());
    Optional<Dated> other = and ? pointFrom(one.get().end() + 1) : Optional.empty();
    return other.map(o -> range(i, one.orElseThrow(), o));
  }

  /** A range of two points; the first takes the year of the second. */
  private static When range(int first, Dated one, Dated other) {
    Span span = one.span().to(other.span());
    boolean wrong =
        span.start().isPresent()
            && span.end().isPresent()
            && span.start().get().isAfter(span.end().get());
    Span mended =
        wrong
            ? new Span(span.start().map(d -> d.withYear(span.end().get().getYear())), span.end())
            : span;
    boolean later =
        mended.start().isPresent()
            && mended.end().isPresent()
            && mended.start().get().isAfter(mended.end().get());
    Span right = later ? new Span(mended.start().map(d -> d.minusYears(1)), mended.end()) : mended;
    Span near = nearer(right, other.span());
    return new When(first, other.end(), When.Form.PERIOD, near, Optional.empty(), Distractor.DATE);
  }

  /** Between two dates without a year lies less than one: the year that stands holds for both. */
  private static Span nearer(Span span, Span last) {
    if (span.start().isEmpty() || last.end().isEmpty()) {
      return span;
    }
    LocalDate start = span.start().get();
    LocalDate end = last.end().get();
    boolean sameDayForm = start.getDayOfYear() <= end.getDayOfYear();
    boolean wholeYears = start.getDayOfYear() == 1 && end.getDayOfYear() >= 365;
    return sameDayForm && !wholeYears && start.getYear() < end.getYear()
        ? new Span(Optional.of(start.withYear(end.getYear())), span.end())
        : span;
  }

  /** "21. bis 27. September", "21 to 27 September", "September 21 to 27": one month for both. */
  private Optional<When> days(int first, int i) {
    int at = text.is(i, Word.DATE_ARTICLE) ? i + 1 : i;
    Optional<Integer> day = points.dates().day(at);
    if (day.isEmpty()) {
      return Optional.empty();
    }
    int joint = points.dates().afterOrdinal(at + 1);
    boolean to =
        text.marks().is(Category.TIME, "until", joint)
            || text.is(joint, Word.RANGE_TO)
            || isAnd(joint)
            || text.is(joint, '-')
            || text.is(joint, '\u2013');
    int otherAt = text.is(joint + 1, Word.DATE_ARTICLE) ? joint + 2 : joint + 1;
    Optional<Dated> other =
        to && points.dates().day(otherAt).isPresent()
            ? points.dates().at(otherAt)
            : Optional.empty();
    if (other.isEmpty()) {
      return Optional.empty();
    }
    Span last = other.get().span();
    Optional<LocalDate> start =
        last.start()
            .filter(d -> d.lengthOfMonth() >= day.get())
            .map(d -> d.withDayOfMonth(day.get()));
    Span span = new Span(start, last.end());
    return Optional.of(
        new When(
            first, other.get().end(), When.Form.PERIOD, span, Optional.empty(), Distractor.DATE));
  }

  private Optional<When> until(int i) {
    Optional<Dated> point = pointFrom(i + 1).or(() -> partOfDay(i + 1));
    return point.map(p -> when(i, p, When.Form.PERIOD, p.span()));
  }

  /** "Bis zum frühen Nachmittag", "by noon": of the day spoken of, else of the publication. */
  private Optional<Dated> partOfDay(int from) {
    for (int i = from; i < Math.min(text.size(), from + FARTHEST_POINT); i++) {
      boolean noun =
          !text.has(Trait.CAPITAL_NOUNS) || text.token(i).capital() || text.is(i, Word.PART_ADVERB);
      if (text.marks().is(Category.TIME, "part", i) && noun) {
        return Optional.of(new Dated(i + 1, points.spokenDay(), Distractor.TIME));
      }
      boolean early = text.is(i, Word.PART_ADJECTIVE);
      if (!skippable(i) && !early) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** "An gewöhnlichen Samstagen", "on a normal day": how many come whenever it is such a day. */
  private Optional<When> usualDay(int i) {
    boolean on = text.is(i, Word.ON_DAYS);
    for (int j = i + 1; on && j < Math.min(text.size() - 1, i + FARTHEST_POINT); j++) {
      if (text.marks().is(Category.TIME, "usual", j)) {
        boolean day = points.unit(j + 1).equals("day") || weekday(j + 1);
        return day ? habit(i, j + 2) : Optional.empty();
      }
      if (weekday(j) && text.is(j, Word.WEEKDAY_PLURAL)) {
        return habit(i, j + 1);
      }
      if (!text.marks().is(Category.PREPOSITION, "article", j)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean weekday(int i) {
    return points.dates().weekdayNumber(i).isPresent();
  }

  private static Optional<When> habit(int first, int end) {
    return Optional.of(
        new When(
            first, end, When.Form.RATE, Span.OPEN, Optional.of(Kind.PER_DAY), Distractor.DURATION));
  }

  private Optional<When> within(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    int at = hit.end();
    at = text.is(at, Word.WITHIN_LINK) ? at + 1 : at;
    boolean hours = points.unit(at + 1).equals("hour");
    boolean strict = hours || !text.is(i, Word.LOOSE_WITHIN);
    boolean few = text.marks().is(Category.TIME, "few", at);
    Optional<Integer> count = points.count(at);
    String unit = points.unit(at + 1);
    if (few && !unit.isEmpty()) {
      return none(i, at + 2, Distractor.DURATION);
    }
    if (count.isEmpty() || unit.isEmpty()) {
      return Optional.empty();
    }
    boolean month = unit.equals("month") && count.get() == 1;
    Span span =
        !strict
            ? Span.OPEN
            : month
                ? calendar.lastUnit(unit)
                : calendar.lastUnits(points.amount(at).orElse(BigDecimal.ONE), unit);
    return Optional.of(
        new When(
            i,
            at + 2,
            strict ? When.Form.PERIOD : When.Form.NONE,
            span,
            Optional.empty(),
            Distractor.DURATION));
  }

  /** "Vor vier Tagen", "vor vier oder fünf Tagen", "vor Tagen". */
  private Optional<When> before(int i) {
    Optional<Integer> count = points.count(i + 1);
    if (count.isEmpty()) {
      boolean vague =
          !points.unit(i + 1).isEmpty()
              || (!points.unit(i + 2).isEmpty() && text.marks().is(Category.TIME, "few", i + 1));
      return vague ? none(i, i + 2, Distractor.DURATION) : Optional.empty();
    }
    return ago(i, i + 1, count.get());
  }

  private Optional<When> ago(int first, int countAt, int count) {
    int unitAt = countAt + 1;
    int most = count;
    if (text.is(unitAt, Word.RANGE_OR)) {
      Optional<Integer> other = points.count(unitAt + 1);
      most = other.orElse(count);
      unitAt = other.isPresent() ? unitAt + 2 : unitAt;
    }
    String unit = points.unit(unitAt);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Span span = calendar.ago(most, unit).to(calendar.ago(count, unit));
    return Optional.of(
        new When(first, unitAt + 1, When.Form.PERIOD, span, Optional.empty(), Distractor.DURATION));
  }

  /** A time of day: "20.00 Uhr", "3 p.m.", "6:30". */
  private Optional<When> clock(int i) {
    if (!text.token(i).number()) {
      return Optional.empty();
    }
    boolean minutes =
        text.is(i + 1, ':')
            && i + 2 < text.size()
            && text.token(i + 2).number()
            && !text.token(i + 2).spaced();
    int end = minutes ? i + 3 : i + 1;
    boolean range =
        text.is(end, Word.RANGE_OR) && end + 1 < text.size() && text.token(end + 1).number();
    int clockAt = range ? end + 2 : end;
    if (text.marks().is(Category.TIME, "clock", clockAt)) {
      return none(i, clockAt + 1, Distractor.TIME);
    }
    return minutes ? none(i, end, Distractor.TIME) : Optional.empty();
  }

  /** "Four days ago", "drei Stunden", "24 hours". */
  private Optional<When> duration(int i) {
    Optional<Integer> count = points.count(i);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    int joint = i + 1;
    boolean or = text.is(joint, Word.RANGE_OR);
    int unitAt = or && points.count(joint + 1).isPresent() ? joint + 2 : joint;
    String unit = points.unit(unitAt);
    if (unit.isEmpty() || unit.equals("half") || unit.equals("quarter")) {
      return Optional.empty();
    }
    int end = unitAt + 1;
    if (text.marks().is(Category.TIME, "ago behind", end)) {
      return ago(i, i, count.get())
          .map(w -> new When(w.first(), end + 1, w.form(), w.span(), w.rate(), w.numbers()));
    }
    boolean age = text.is(end, Word.OLD);
    boolean article = text.marks().is(Category.NUMBER, "1", i);
    return article ? Optional.empty() : none(i, end, age ? Distractor.AGE : Distractor.DURATION);
  }

  /** A point, with another joined to it: "1956 und 1957", "im Jänner und Februar". */
  private Optional<When> joined(int i) {
    Optional<When> days = text.token(i).number() ? days(i, i) : Optional.empty();
    if (days.isPresent()) {
      return days;
    }
    Optional<Dated> one = points.at(i);
    if (one.isEmpty()) {
      return Optional.empty();
    }
    When.Form form = running(i) ? When.Form.RUNNING : When.Form.PERIOD;
    boolean same = text.marks().is(Category.TIME, "that period", i);
    if (growing && same && one.get().span().equals(points.anchor())) {
      form = When.Form.SINCE;
    }
    int joint = one.get().end();
    boolean and =
        isAnd(joint)
            || (text.marks().is(Category.TIME, "until", joint)
                && one.get().numbers() == Distractor.YEAR)
            || (text.is(joint, '-') && !text.token(joint).spaced())
            || text.is(joint, Word.OR);
    Optional<Dated> other = and ? pointFrom(joint + 1) : Optional.empty();
    boolean counted =
        other.isPresent() && other.get().span().dated() && later(one.get(), other.get());
    return counted
        ? Optional.of(range(i, one.get(), other.get()))
        : Optional.of(when(i, one.get(), form, one.get().span()));
  }

  private static boolean later(Dated one, Dated other) {
    return one.span().start().isPresent()
        && other.span().end().isPresent()
        && !other.span().end().get().isBefore(one.span().start().get());
  }

  private boolean running(int i) {
    return text.marks().is(Category.TIME, "this year", i);
  }

  private boolean isAnd(int i) {
    return text.is(i, Word.AND);
  }
}
