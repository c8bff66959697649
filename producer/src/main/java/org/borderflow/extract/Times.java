package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Dates.Dated;

/** Finds all words of a sentence that say when, or how often. */
final class Times {
  private final Reading text;
  private final Points points;
  private final Sinces sinces;
  private final Ranges ranges;
  private final Durations durations;
  private boolean growing;

  Times(Reading text, Calendar calendar, NumberWords words, Events events) {
    this.text = text;
    this.points = new Points(text, calendar, words);
    this.sinces = new Sinces(text, calendar, points, events);
    this.ranges = new Ranges(text, points);
    this.durations = new Durations(text, calendar, points);
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
          case "since" -> sinces.since(i);
          case "since then" -> sinces.sinceThen(i, hit.end());
          case "from" -> ranges.fromTo(i);
          case "between" -> ranges.between(i);
          case "until" -> until(i);
          case "within" -> durations.within(i);
          case "ago before" -> durations.before(i);
          default -> Optional.empty();
        };
    if (found.isEmpty()) {
      found = durations.at(i);
    }
    return found.isEmpty() ? joined(i) : found;
  }

  private Optional<When> until(int i) {
    Optional<Dated> point = points.behind(i + 1).or(() -> partOfDay(i + 1));
    return point.map(p -> When.of(i, p, When.Form.PERIOD, p.span()));
  }

  /** "Bis zum frühen Nachmittag", "by noon": of the day spoken of, else of the publication. */
  private Optional<Dated> partOfDay(int from) {
    for (int i = from; i < Math.min(text.size(), from + Points.FARTHEST); i++) {
      boolean noun =
          !text.has(Trait.CAPITAL_NOUNS) || text.token(i).capital() || text.is(i, Word.PART_ADVERB);
      if (text.marks().is(Category.TIME, "part", i) && noun) {
        return Optional.of(new Dated(i + 1, points.spokenDay(), Distractor.TIME));
      }
      boolean early = text.is(i, Word.PART_ADJECTIVE);
      if (!points.skippable(i) && !early) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A point, with another joined to it: "1956 und 1957", "im Jänner und Februar". */
  private Optional<When> joined(int i) {
    Optional<When> days = text.token(i).number() ? ranges.days(i, i) : Optional.empty();
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
        ranges.isAnd(joint)
            || (text.marks().is(Category.TIME, "until", joint)
                && one.get().numbers() == Distractor.YEAR)
            || (text.is(joint, '-') && !text.token(joint).spaced())
            || text.is(joint, Word.OR);
    Optional<Dated> other = and ? points.behind(joint + 1) : Optional.empty();
    boolean counted =
        other.isPresent() && other.get().span().dated() && Ranges.later(one.get(), other.get());
    return counted
        ? Optional.of(Ranges.range(i, one.get(), other.get()))
        : Optional.of(When.of(i, one.get(), form, one.get().span()));
  }

  private boolean running(int i) {
    return text.marks().is(Category.TIME, "this year", i);
  }
}
