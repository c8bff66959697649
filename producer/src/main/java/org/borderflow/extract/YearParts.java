package org.borderflow.extract;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.borderflow.extract.Dates.Dated;

/**
 * Parts of a year or a month: the first eight months, the second quarter, the first week of August.
 */
final class YearParts {
  private final Reading text;
  private final Calendar calendar;
  private final Dates dates;
  private final Units units;

  YearParts(Reading text, Calendar calendar, Dates dates, Units units) {
    this.text = text;
    this.calendar = calendar;
    this.dates = dates;
    this.units = units;
  }

  /** "The first eight months of the year", "in den ersten 20 Tagen dieses Jahres". */
  Optional<Dated> first(int next, int otherwise) {
    Optional<Dated> compound = weekOfMonth(next, otherwise);
    if (compound.isPresent()) {
      return compound;
    }
    Optional<Integer> count = units.count(next);
    int unitAt = count.isPresent() ? next + 1 : next;
    Optional<Dated> weeks =
        count.flatMap(n -> weeksOfMonth(unitAt, m -> calendar.weeks(m, otherwise, n, "week")));
    if (weeks.isPresent()) {
      return weeks;
    }
    String unit = units.unit(unitAt);
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    Optional<Dated> ofMonth = ofMonth(unitAt + 1);
    if (ofMonth.isPresent()) {
      Span span = calendar.weeks(ofMonth.get().span(), otherwise, count.orElse(1), unit);
      return Dated.at(ofMonth.get().end(), span);
    }
    YearBehind year = yearBehind(unitAt + 1);
    if (count.isEmpty()) {
      boolean half = unit.equals("quarter") || unit.equals("half");
      return half
          ? Dated.at(year.end(), calendar.part(otherwise, unit, year.year()))
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
    return month.flatMap(m -> Dated.at(i + 1, which.apply(calendar.month(m, Optional.empty()))));
  }

  Optional<Dated> quarter(int number, int next) {
    Optional<Dated> compound = weekOfMonth(next, number);
    if (compound.isPresent()) {
      return compound;
    }
    String unit = units.unit(next);
    Optional<Dated> month = unit.equals("week") ? ofMonth(next + 1) : Optional.empty();
    if (month.isPresent()) {
      return Dated.at(month.get().end(), calendar.weeks(month.get().span(), number, 1, unit));
    }
    if (!unit.equals("quarter") && !unit.equals("half")) {
      return Optional.empty();
    }
    YearBehind year = yearBehind(next + 1);
    return Dated.at(year.end(), calendar.part(number, unit, year.year()));
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
    if (hit.is("this") && units.unit(i + 1).equals("year")) {
      return new YearBehind(calendar.currentYear(), i + 2);
    }
    boolean past = hit.is("last") && units.unit(i + 1).equals("year");
    if (past) {
      return new YearBehind(calendar.yearBefore(), i + 2);
    }
    return new YearBehind(calendar.currentYear(), spoken ? hit.end() : from);
  }
}
