package org.borderflow.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Words that say since when. */
final class Sinces {
  private static final int FARTHEST_EVENT = 10;

  private final Reading text;
  private final Calendar calendar;
  private final Points points;
  private final Units units;
  private final Events events;

  Sinces(Reading text, Calendar calendar, Points points, Events events) {
    this.text = text;
    this.calendar = calendar;
    this.points = points;
    this.units = points.units();
    this.events = events;
  }

  Optional<When> since(int i) {
    int from = i + 1;
    Optional<Events.Found> event = events.at(text, from, from + Points.FARTHEST);
    Optional<Dated> point = points.behind(from);
    if (point.isPresent() && (event.isEmpty() || point.get().end() <= event.get().first())) {
      return Optional.of(
          When.of(i, point.get(), When.Form.SINCE, calendar.untilNow(point.get().span().start())));
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
      return Optional.of(When.of(i, told.get(), When.Form.SINCE, span));
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

  Optional<When> sinceThen(int i, int end) {
    Span span = points.anchor().dated() ? calendar.untilNow(points.anchor().start()) : Span.OPEN;
    return Optional.of(new When(i, end, When.Form.SINCE, span, Optional.empty(), Distractor.DATE));
  }

  /** "Seit fast drei Wochen", "seit Monaten". */
  private Optional<When> sinceDuration(int i, int from) {
    for (int j = from; j < from + Points.FARTHEST; j++) {
      Optional<Integer> count = units.count(j);
      String unit = units.unit(count.isPresent() ? j + 1 : j);
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
}
