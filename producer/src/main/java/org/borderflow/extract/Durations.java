package org.borderflow.extract;

import java.math.BigDecimal;
import java.util.Optional;

/** Lengths of time, times of day, and what is so whenever it is such a day. */
final class Durations {
  private final Reading text;
  private final Calendar calendar;
  private final Points points;
  private final Units units;

  Durations(Reading text, Calendar calendar, Points points) {
    this.text = text;
    this.calendar = calendar;
    this.points = points;
    this.units = points.units();
  }

  /** A length of time, a time of day or a usual day that begins at a token without a key. */
  Optional<When> at(int i) {
    Optional<When> found = usualDay(i);
    if (found.isEmpty()) {
      found = clock(i);
    }
    return found.isEmpty() ? duration(i) : found;
  }

  Optional<When> within(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    int at = hit.end();
    at = text.is(at, Word.WITHIN_LINK) ? at + 1 : at;
    boolean hours = units.unit(at + 1).equals("hour");
    boolean strict = hours || !text.is(i, Word.LOOSE_WITHIN);
    boolean few = text.marks().is(Category.TIME, "few", at);
    Optional<Integer> count = units.count(at);
    String unit = units.unit(at + 1);
    if (few && !unit.isEmpty()) {
      return When.none(i, at + 2, Distractor.DURATION);
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
                : calendar.lastUnits(units.amount(at).orElse(BigDecimal.ONE), unit);
    return Optional.of(
        new When(
            i,
            at + 2,
            strict ? When.Form.PERIOD : When.Form.NONE,
            span,
            Optional.empty(),
            Distractor.DURATION));
  }

  /** "An gewöhnlichen Samstagen", "on a normal day": how many come whenever it is such a day. */
  private Optional<When> usualDay(int i) {
    boolean on = text.is(i, Word.ON_DAYS);
    for (int j = i + 1; on && j < Math.min(text.size() - 1, i + Points.FARTHEST); j++) {
      if (text.marks().is(Category.TIME, "usual", j)) {
        boolean day = units.unit(j + 1).equals("day") || weekday(j + 1);
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

  /** "Vor vier Tagen", "vor vier oder fünf Tagen", "vor Tagen". */
  Optional<When> before(int i) {
    Optional<Integer> count = units.count(i + 1);
    if (count.isEmpty()) {
      boolean vague =
          !units.unit(i + 1).isEmpty()
              || (!units.unit(i + 2).isEmpty() && text.marks().is(Category.TIME, "few", i + 1));
      return vague ? When.none(i, i + 2, Distractor.DURATION) : Optional.empty();
    }
    return ago(i, i + 1, count.get());
  }

  private Optional<When> ago(int first, int countAt, int count) {
    int unitAt = countAt + 1;
    int most = count;
    if (text.is(unitAt, Word.RANGE_OR)) {
      Optional<Integer> other = units.count(unitAt + 1);
      most = other.orElse(count);
      unitAt = other.isPresent() ? unitAt + 2 : unitAt;
    }
    String unit = units.unit(unitAt);
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
      return When.none(i, clockAt + 1, Distractor.TIME);
    }
    return minutes ? When.none(i, end, Distractor.TIME) : Optional.empty();
  }

  /** "Four days ago", "drei Stunden", "24 hours". */
  private Optional<When> duration(int i) {
    int joint = i + 1;
    boolean or = text.is(joint, Word.RANGE_OR);
    if (!or && units.unit(joint).isEmpty()) {
      return Optional.empty(); // Asked of every token: reading its number costs more.
    }
    Optional<Integer> count = units.count(i);
    if (count.isEmpty()) {
      return Optional.empty();
    }
    int unitAt = or && units.count(joint + 1).isPresent() ? joint + 2 : joint;
    String unit = units.unit(unitAt);
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
    return article
        ? Optional.empty()
        : When.none(i, end, age ? Distractor.AGE : Distractor.DURATION);
  }
}
