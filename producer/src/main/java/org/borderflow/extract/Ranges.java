package org.borderflow.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Stretches from one point of time to another. */
final class Ranges {
  private final Reading text;
  private final Points points;

  Ranges(Reading text, Points points) {
    this.text = text;
    this.points = points;
  }

  /** "Vom 21. bis 27. September", "from 10 to 29 October", "von Sonntag auf Montag". */
  Optional<When> fromTo(int i) {
    Optional<When> days = days(i, i + 1);
    if (days.isPresent()) {
      return days;
    }
    Optional<Dated> one = points.behind(i + 1);
    if (one.isEmpty()) {
      return Optional.empty();
    }
    int joint = one.get().end();
    boolean to = text.marks().is(Category.TIME, "until", joint) || text.is(joint, Word.RANGE_TO);
    Optional<Dated> other = to ? points.behind(joint + 1) : Optional.empty();
    return other.map(o -> range(i, one.get(), o));
  }

  Optional<When> between(int i) {
    Optional<When> days = days(i, i + 1);
    if (days.isPresent()) {
      return days;
    }
    Optional<Dated> one = points.behind(i + 1);
    boolean and = one.isPresent() && isAnd(one.get().end());
    Optional<Dated> other = and ? points.behind(one.get().end() + 1) : Optional.empty();
    return other.map(o -> range(i, one.orElseThrow(), o));
  }

  /** A range of two points; the first takes the year of the second. */
  static When range(int first, Dated one, Dated other) {
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
  Optional<When> days(int first, int i) {
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

  static boolean later(Dated one, Dated other) {
    return one.span().start().isPresent()
        && other.span().end().isPresent()
        && !other.span().end().get().isBefore(one.span().start().get());
  }

  boolean isAnd(int i) {
    return text.is(i, Word.AND);
  }
}
