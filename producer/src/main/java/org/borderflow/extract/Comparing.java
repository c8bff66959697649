package org.borderflow.extract;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.QuotedComparison;

/** Finds what a sentence compares its figures with: "twice as many", "up from 3,133". */
final class Comparing {
  private static final double HUNDRED = 100.0;
  private static final int FARTHEST = 2;

  private final Reading text;

  Comparing(Reading text) {
    this.text = text;
  }

  private record Multiple(int first, int end, double factor) {}

  /**
   * The figures of a sentence with their comparisons, and the multiples as figures of their own.
   */
  List<Extracted> attach(List<Decided> decided) {
    List<Extracted> figures = new ArrayList<>();
    List<Decided> accepted = new ArrayList<>(decided);
    accepted.removeIf(d -> d.figure().isEmpty());
    if (accepted.isEmpty()) {
      return figures;
    }
    int sentence = accepted.get(0).scene().sentence();
    List<Multiple> multiples = multiples(text.first(sentence), text.end(sentence));
    for (int i = 0; i < accepted.size(); i++) {
      Decided one = accepted.get(i);
      int from = one.scene().number().end();
      int to =
          i + 1 < accepted.size()
              ? accepted.get(i + 1).scene().number().first()
              : text.end(sentence);
      Extracted figure = one.figure().orElseThrow();
      Optional<Multiple> multiple =
          multiples.stream().filter(m -> m.first() >= from && m.first() < to).findFirst();
      boolean counted = multiple.isPresent() && !interrupted(decided, from, multiple.get().first());
      if (counted) {
        Multiple found = multiple.get();
        figure = with(figure, text.phrase(found.first(), found.end()), ratio(found.factor()));
        if (ofItsOwn(one.scene(), found)) {
          figures.add(relative(figure, found));
        }
      } else if (i + 1 < accepted.size() && earlier(accepted.get(i + 1).scene())) {
        Extracted before = accepted.get(i + 1).figure().orElseThrow();
        figure = with(figure, before.phrase(), earlier(before.amount()));
      }
      figures.add(figure);
    }
    return figures;
  }

  /**
   * "That is 80 per cent more than": a clause that says nothing but the comparison. Where it only
   * goes with an absolute figure, "5,000, twice as many as in May", it is part of that one.
   */
  private boolean ofItsOwn(Scene scene, Multiple multiple) {
    for (Clause clause : scene.clauses()) {
      if (clause.holds(multiple.first()) && !clause.holds(scene.number().number())) {
        return text.verbs(clause.first(), multiple.first()).stream().anyMatch(v -> v.is("be"));
      }
    }
    return false;
  }

  /** Whether another number, turned down, stands between: the multiple is of that one. */
  private static boolean interrupted(List<Decided> decided, int from, int to) {
    return decided.stream()
        .anyMatch(
            d ->
                d.figure().isEmpty()
                    && d.scene().head().type() != Head.Type.OTHER
                    && d.scene().number().first() >= from
                    && d.scene().number().end() <= to);
  }

  private static Optional<QuotedComparison> ratio(double factor) {
    try {
      return Optional.of(QuotedComparison.times(factor));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<QuotedComparison> earlier(Amount amount) {
    OptionalLong printed = amount.printed();
    return printed.isPresent()
        ? Optional.of(new QuotedComparison(Optional.of(printed.getAsLong()), Optional.empty()))
        : Optional.empty();
  }

  private static Extracted with(
      Extracted figure, Phrase phrase, Optional<QuotedComparison> quoted) {
    if (quoted.isEmpty()) {
      return figure;
    }
    Map<Field, Reason> reasons = new EnumMap<>(figure.reasons());
    reasons.put(Field.COMPARISON, Reason.read("\"" + phrase.text() + "\""));
    return figure.with(Optional.of(new Comparison(phrase, quoted.get())), reasons);
  }

  private Extracted relative(Extracted of, Multiple multiple) {
    Map<Field, Reason> reasons = new EnumMap<>(of.reasons());
    reasons.put(Field.AMOUNT, Reason.read("so many times the figure it is compared with"));
    reasons.put(Field.KIND, Reason.read("a comparison"));
    reasons.put(Field.COMPARISON, Reason.open("it is the comparison"));
    return of.relative(
        text.phrase(multiple.first(), multiple.end()), Amount.times(multiple.factor()), reasons);
  }

  /** Whether the number is what another one is compared with: "up from 3,133". */
  boolean earlier(Scene scene) {
    return text.marks().is(Category.COMPARISON, "earlier", scene.number().first() - 1);
  }

  private List<Multiple> multiples(int first, int end) {
    List<Multiple> found = new ArrayList<>();
    for (int i = first; i < end; i++) {
      Hit hit = text.marks().at(Category.COMPARISON, i);
      if (hit.first() != i) {
        continue;
      }
      if (Tokenizer.isDigit(hit.key().charAt(0))) {
        found.add(new Multiple(i, hit.end(), Double.parseDouble(hit.key())));
      } else if (hit.is("more") || hit.is("less")) {
        percent(i, hit).ifPresent(found::add);
      }
    }
    return found;
  }

  /** "80 Prozent mehr", "30 per cent fewer". */
  private Optional<Multiple> percent(int i, Hit word) {
    int at = i - 1;
    while (at >= 0 && i - at <= FARTHEST + 1 && text.marks().is(Category.NOUN, "share", at)) {
      at--;
    }
    boolean than = text.is(word.end(), Word.MULTIPLE_THAN) || text.is(i, Word.MORE);
    if (at == i - 1 || at < 0 || !text.token(at).number() || !than) {
      return Optional.empty();
    }
    int first = at;
    return Digits.value(text.token(first).form(), false)
        .map(p -> p.doubleValue() / HUNDRED)
        .map(p -> word.is("more") ? 1 + p : 1 - p)
        .filter(factor -> factor > 0)
        .map(factor -> new Multiple(first, word.end(), factor));
  }
}
