package org.borderflow.extract;

import java.time.MonthDay;
import java.util.Optional;

/** Reads a single date, month, year or weekday. {@link Times} puts them together. */
final class Dates {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;
  private static final int LAST_DAY = 31;

  private final Reading text;
  private final Calendar calendar;

  /** Words that name days, up to token {@code end}. */
  record Dated(int end, Span span, Distractor numbers) {
    static Optional<Dated> at(int end, Span span) {
      return Optional.of(new Dated(end, span, Distractor.DATE));
    }
  }

  Dates(Reading text, Calendar calendar) {
    this.text = text;
    this.calendar = calendar;
  }

  /** What is dated from token {@code i} on. */
  Optional<Dated> at(int i) {
    if (i >= text.size()) {
      return Optional.empty();
    }
    Token token = text.token(i);
    if (token.kind() == Token.Kind.DATE) {
      return Optional.of(new Dated(i + 1, digits(token.form()), Distractor.DATE));
    }
    if (!token.number() && !text.found(Category.TIME, i)) {
      return weekday(i, false); // Else only a compound with one, as "Mittwochabend", is left.
    }
    Optional<Dated> found = dayOfMonth(i);
    if (found.isEmpty()) {
      found = month(i);
    }
    if (found.isEmpty()) {
      found = year(i);
    }
    return found.isEmpty() ? weekday(i, false) : found;
  }

  private Span digits(String form) {
    return CalendarDigits.dated(form)
        .map(Span::day)
        .orElseGet(
            () -> {
              MonthDay day = CalendarDigits.monthDay(form);
              return calendar.date(day.getMonthValue(), day.getDayOfMonth(), Optional.empty());
            });
  }

  /** "24. September 2022", "24 September", "September 24, 2022", "Sept. 24th". */
  private Optional<Dated> dayOfMonth(int i) {
    Optional<Integer> day = day(i);
    if (day.isPresent()) {
      int next = afterOrdinal(i + 1);
      next = text.is(next, Word.DATE_OF) ? next + 1 : next;
      Optional<Integer> month = monthNumber(next);
      if (month.isPresent()) {
        return Optional.of(dated(month.get(), day.get(), afterMonth(next)));
      }
      return Optional.empty();
    }
    Optional<Integer> month = monthNumber(i);
    if (month.isEmpty() || !text.has(Trait.MONTH_FIRST)) {
      return Optional.empty();
    }
    int next = afterMonth(i);
    Optional<Integer> behind = day(next);
    boolean counted = next + 1 < text.size() && text.found(Category.PEOPLE, next + 1);
    if (behind.isEmpty() || counted) {
      return Optional.empty();
    }
    return Optional.of(dated(month.get(), behind.get(), afterOrdinal(next + 1)));
  }

  private Dated dated(int month, int day, int next) {
    int at = text.is(next, ',') ? next + 1 : next;
    Optional<Integer> year = yearNumber(at);
    return new Dated(
        year.isPresent() ? at + 1 : next, calendar.date(month, day, year), Distractor.DATE);
  }

  /** A number from 1 to 31 without anything that groups digits. */
  Optional<Integer> day(int i) {
    if (i >= text.size() || !text.token(i).number() || text.token(i).form().length() > 2) {
      return Optional.empty();
    }
    int day = Integer.parseInt(text.token(i).form());
    return day >= 1 && day <= LAST_DAY ? Optional.of(day) : Optional.empty();
  }

  int afterOrdinal(int i) {
    boolean point = text.is(i, '.') && !text.token(i).spaced();
    boolean ending = text.is(i, Word.ORDINAL_ENDING);
    return point || (ending && !text.token(i).spaced()) ? i + 1 : i;
  }

  private int afterMonth(int i) {
    boolean point =
        text.is(i + 1, '.')
            && text.token(i).form().length() <= 4
            && text.sentence(i) == text.sentence(Math.min(i + 2, text.size() - 1));
    return point ? i + 2 : i + 1;
  }

  Optional<Integer> monthNumber(int i) {
    Hit hit = text.marks().at(Category.TIME, i);
    boolean month = hit.first() == i && hit.key().startsWith("month ") && text.token(i).capital();
    String number = month ? hit.key().substring("month ".length()) : "";
    return month && Tokenizer.isDigit(number.charAt(0))
        ? Optional.of(Integer.parseInt(number))
        : Optional.empty();
  }

  private Optional<Dated> month(int i) {
    Optional<Integer> month = monthNumber(i);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    int next = afterMonth(i);
    int at = text.is(next, Word.DATE_OF) || text.is(next, ',') ? next + 1 : next;
    Optional<Integer> year = yearNumber(at);
    if (year.isEmpty() && text.marks().is(Category.TIME, "last year", at)) {
      return Optional.of(
          new Dated(
              text.marks().at(Category.TIME, at).end(),
              calendar
                  .yearBefore()
                  .map(y -> calendar.month(month.get(), Optional.of(y)))
                  .orElse(Span.OPEN),
              Distractor.DATE));
    }
    int end = year.isPresent() ? at + 1 : next;
    return Optional.of(new Dated(end, calendar.month(month.get(), year), Distractor.DATE));
  }

  private Optional<Dated> year(int i) {
    Optional<Integer> year = yearNumber(i);
    if (year.isEmpty()) {
      return Optional.empty();
    }
    boolean quantified =
        i > 0
            && text.found(Category.QUANTIFIER, i - 1)
            && !text.marks().is(Category.QUANTIFIER, "exact", i - 1)
            && !compared(text.marks().at(Category.QUANTIFIER, i - 1))
            && !text.found(Category.PREPOSITION, i - 1);
    boolean counts =
        i + 1 < text.size()
            && (text.found(Category.PEOPLE, i + 1) || text.found(Category.DEMONYM, i + 1))
            && !text.found(Category.PREPOSITION, i - 1);
    if (quantified || counts) {
      return Optional.empty();
    }
    return Optional.of(new Dated(i + 1, calendar.year(year.get()), Distractor.YEAR));
  }

  /** In "15 per cent less than 2019", "less than" belongs to the share. */
  private boolean compared(Hit quantifier) {
    return text.marks().is(Category.NOUN, "share", quantifier.first() - 1);
  }

  /** A number of four digits that can be a year. */
  Optional<Integer> yearNumber(int i) {
    if (i >= text.size() || !text.token(i).number() || text.token(i).form().length() != 4) {
      return Optional.empty();
    }
    String form = text.token(i).form();
    if (!form.chars().allMatch(Tokenizer::isDigit)) {
      return Optional.empty();
    }
    int year = Integer.parseInt(form);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? Optional.of(year) : Optional.empty();
  }

  /** A weekday, also with a part of the day joined to it: "Mittwochabend". */
  Optional<Dated> weekday(int i, boolean before) {
    Optional<Integer> number = weekdayNumber(i);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int end = i + 1;
    while (text.marks().is(Category.TIME, "part", end)) {
      end++;
    }
    return Optional.of(new Dated(end, calendar.weekday(number.get(), before), Distractor.DATE));
  }

  Optional<Integer> weekdayNumber(int i) {
    if (i >= text.size() || !text.token(i).capital()) {
      return Optional.empty();
    }
    Hit hit = text.marks().at(Category.TIME, i);
    if (hit.first() == i && hit.key().startsWith("weekday ")) {
      return Optional.of(Integer.parseInt(hit.key().substring("weekday ".length())));
    }
    return text.has(Trait.COMPOUNDS)
        ? text.lexicon().weekdayBeginning(text.token(i).form())
        : Optional.empty();
  }
}
