package org.borderflow.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the period of a number: in its clause, else in its sentence, else in the one before. */
final class Periods {
  private final Reading text;

  Periods(Reading text) {
    this.text = text;
  }

  /**
   * What was found.
   *
   * @param span the days; open ends are not known
   * @param kind what the figure says of them
   * @param reason why these days
   * @param kindReason why this kind
   * @param when the words, for the sentences that follow
   */
  record Dated(Span span, Kind kind, Reason reason, Reason kindReason, Optional<When> when) {}

  Dated of(Scene scene, Discourse before) {
    Optional<When> rate = rate(scene);
    List<When> periods = periods(scene);
    Optional<When> own = own(scene, periods);
    if (own.isPresent()) {
      return dated(own.get(), rate, true);
    }
    // So many an hour, said beside a total: not all of its days had as many.
    boolean hourly = rate.flatMap(When::rate).filter(k -> k == Kind.PER_HOUR).isPresent();
    Optional<When> other = elsewhere(scene, periods).filter(w -> !hourly || !ofAnother(scene, w));
    if (other.isPresent()) {
      return dated(other.get(), rate, true);
    }
    Optional<When> carried = rate.isPresent() ? Optional.empty() : before.when(scene.sentence());
    if (carried.isPresent()) {
      return dated(carried.get(), rate, false);
    }
    Kind kind = rate.flatMap(When::rate).orElse(runningTotal(scene) ? Kind.CUMULATIVE : Kind.TOTAL);
    return new Dated(
        Span.OPEN,
        kind,
        Reason.open("no time is said"),
        rate.isPresent()
            ? Reason.read(quote(rate.get()))
            : Reason.inferred("nothing says otherwise"),
        Optional.empty());
  }

  private Dated dated(When when, Optional<When> rate, boolean read) {
    Kind kind = rate.flatMap(When::rate).orElse(when.cumulative() ? Kind.CUMULATIVE : Kind.TOTAL);
    String why = quote(when) + (when.span().dated() ? "" : ", which cannot be dated");
    Reason reason =
        !when.span().dated()
            ? Reason.open(why)
            : read ? Reason.read(why) : Reason.inferred(why + " in the sentence before");
    Reason kindReason =
        rate.isPresent()
            ? Reason.read(quote(rate.get()))
            : when.cumulative()
                ? Reason.read(quote(when))
                : Reason.inferred("the total of the time said");
    return new Dated(when.span(), kind, reason, kindReason, Optional.of(when));
  }

  private String quote(When when) {
    return "\"" + text.words(when.first(), when.end()) + "\"";
  }

  /** "Bisher", "so far": a total that still grows. */
  private boolean runningTotal(Scene scene) {
    return soFar(scene.clause()) || soFar(scene.clauses().get(scene.governing()));
  }

  private boolean soFar(Clause clause) {
    return text.marks().in(Category.TIME, clause.first(), clause.end()).stream()
        .anyMatch(t -> t.is("so far") || t.is("since then"));
  }

  /** The words of time in the number's clause: the nearest before the number, else behind it. */
  private Optional<When> own(Scene scene, List<When> periods) {
    Optional<When> own = nearest(scene, scene.clause(), periods);
    return own.isPresent() ? own : nearest(scene, scene.clauses().get(scene.governing()), periods);
  }

  private Optional<When> nearest(Scene scene, Clause clause, List<When> periods) {
    List<When> within = new ArrayList<>(periods);
    within.removeIf(w -> !in(clause, w));
    return within.isEmpty() ? Optional.empty() : nearest(scene, within);
  }

  private static boolean in(Clause clause, When when) {
    return clause.holds(when.first());
  }

  private List<When> periods(Scene scene) {
    List<When> periods = new ArrayList<>(scene.times());
    periods.removeIf(w -> !w.period() || ofSpeech(w) || comparing(w, scene));
    return periods;
  }

  /** "Officials said on Monday": when it was said, not when it was. */
  boolean ofSpeech(When when) {
    int at = when.first() - 1;
    while (at >= 0 && text.is(at, Word.BEFORE_DAY)) {
      at--;
    }
    boolean verb =
        at >= 0
            && text.marks().is(Category.SAID, "speech", at)
            && !text.is(at, Word.NO_SPEECH_TIME);
    return verb || (text.is(when.end(), Word.SPEECH_PARTICLE) && !words(when.end() + 1));
  }

  private boolean words(int i) {
    return i < text.size() && text.token(i).word();
  }

  /** In "mehr als im Vorjahr" the year is what is compared with. */
  private boolean comparing(When when, Scene scene) {
    for (int i = Math.max(0, when.first() - 4); i < when.first(); i++) {
      boolean than = text.is(i, Word.THAN);
      boolean number = i >= scene.number().first() && i < scene.number().end();
      if (than && !number && scene.number().end() <= i) {
        return true;
      }
    }
    return false;
  }

  private Optional<When> nearest(Scene scene, List<When> times) {
    int number = scene.number().first();
    Optional<When> before =
        times.stream()
            .filter(w -> w.end() <= number && !divided(w.end(), number))
            .max(Comparator.comparingInt(When::first));
    Optional<When> behind =
        times.stream().filter(w -> w.first() >= number).min(Comparator.comparingInt(When::first));
    if (before.isPresent() && behind.isPresent() && wider(before.get(), behind.get())) {
      return behind;
    }
    return before.or(() -> behind).or(() -> times.stream().findFirst());
  }

  /** A day says more than the year that stands before the number. */
  private static boolean wider(When one, When other) {
    return !one.span().dated() && other.span().dated();
  }

  private boolean divided(int first, int end) {
    for (int i = first; i < end; i++) {
      if (text.token(i).number() && i + 1 < end && text.found(Category.PEOPLE, i + 1)) {
        return true;
      }
    }
    return false;
  }

  /** Words of time in other clauses of the sentence, but not of those that tell who said so. */
  private Optional<When> elsewhere(Scene scene, List<When> periods) {
    List<When> others =
        periods.stream().filter(w -> !in(scene.clause(), w)).filter(w -> usable(scene, w)).toList();
    int number = scene.number().first();
    Optional<When> before =
        others.stream().filter(w -> w.end() <= number).max(Comparator.comparingInt(When::first));
    return before.or(() -> others.stream().findFirst());
  }

  /** Whether the words of time stand with another number. */
  private boolean ofAnother(Scene scene, When when) {
    return scene.clauses().stream().anyMatch(c -> in(c, when) && numbered(c, scene));
  }

  private boolean usable(Scene scene, When when) {
    for (Clause clause : scene.clauses()) {
      if (in(clause, when)) {
        boolean said = !text.marks().in(Category.SAID, clause.first(), clause.end()).isEmpty();
        boolean others =
            clause.first() > scene.number().end()
                && numbered(clause, scene)
                && !(when.cumulative() && text.verbs(clause.first(), clause.end()).isEmpty());
        if (others) {
          return false;
        }
        boolean moving = text.verbs(clause.first(), clause.end()).stream().anyMatch(Verbs::moving);
        boolean relative = text.marks().is(Category.CLAUSE, "relative", clause.first());
        boolean like = text.is(clause.first(), Word.LIKE);
        return !like
            && (!said || moving)
            && !(relative
                && text.has(Trait.ARTICLE_RELATIVES)
                && clause.first() > scene.number().end());
      }
    }
    return false;
  }

  private boolean numbered(Clause clause, Scene scene) {
    for (int i = clause.first(); i < clause.end(); i++) {
      int token = i;
      boolean time = scene.times().stream().anyMatch(w -> w.holds(token));
      if (text.token(i).number() && !time) {
        return true;
      }
    }
    return false;
  }

  private Optional<When> rate(Scene scene) {
    List<When> rates = scene.times().stream().filter(w -> w.form() == When.Form.RATE).toList();
    Clause clause = scene.clause();
    Optional<When> behind =
        rates.stream().filter(w -> in(clause, w) && w.first() >= scene.number().end()).findFirst();
    Optional<When> before =
        rates.stream()
            .filter(w -> in(clause, w) && w.end() <= scene.number().first())
            .reduce((a, b) -> b);
    Optional<When> near = behind.filter(w -> w.first() - scene.number().end() <= 3);
    Optional<When> other =
        rates.stream()
            .filter(w -> in(scene.clauses().get(scene.governing()), w) || opening(scene, w))
            .findFirst();
    return near.or(() -> before).or(() -> behind).or(() -> other);
  }

  /** "On a normal day, 3,000 cross": words before a comma hold for what is behind it. */
  private boolean opening(Scene scene, When rate) {
    Clause first = scene.clauses().get(0);
    return scene.index() == 1
        && in(first, rate)
        && rate.end() == first.end()
        && text.verbs(first.first(), first.end()).isEmpty();
  }
}
