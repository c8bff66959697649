package org.borderflow.extract;

import java.util.Optional;

/** Tells what is, from what will be, might be, shall be, and would be if. */
final class Modality {
  /** How far from a clause's end its infinitive may stand: before "würden" and a full stop. */
  private static final int FROM_END = 2;

  private final Reading text;

  Modality(Reading text) {
    this.text = text;
  }

  /** Why the clause tells of nothing that has happened; empty if it may have. */
  Optional<Verdict> against(Scene scene) {
    Clause clause = scene.clauses().get(scene.governing());
    Optional<Verdict> own = clause(scene, clause);
    if (own.isPresent() || !scene.elliptic()) {
      return own.isPresent() ? own : governedByForecast(scene);
    }
    return clause(scene, scene.clause());
  }

  private Optional<Verdict> clause(Scene scene, Clause clause) {
    if (conditional(scene)) {
      return Optional.of(Verdict.no(Distractor.HYPOTHETICAL, "would be so under a condition"));
    }
    for (int i = clause.first(); i < clause.end(); i++) {
      Hit hit = text.marks().at(Category.CLAUSE, i);
      boolean month =
          text.token(i).capital() && text.marks().at(Category.TIME, i).key().startsWith("month ");
      if (hit.first() != i || month) {
        continue;
      }
      switch (hit.key()) {
        case "shall" -> {
          if (!perfect(clause)) {
            return no(Distractor.FORECAST, hit, "says what shall be");
          }
        }
        case "possible" -> {
          if (!perfect(clause)) {
            return no(Distractor.FORECAST, hit, "says what may be");
          }
        }
        case "future" -> {
          return no(Distractor.FORECAST, hit, "says what will be");
        }
        case "future or passive" -> {
          if (future(clause)) {
            return no(Distractor.FORECAST, hit, "says what will be");
          }
        }
        default -> {}
      }
    }
    return Optional.empty();
  }

  private Optional<Verdict> no(Distractor why, Hit hit, String what) {
    return Optional.of(Verdict.no(why, "\"" + text.words(hit.first(), hit.end()) + "\" " + what));
  }

  /** "Sollen geflohen sein", "may have crossed": it is said to have happened. */
  private boolean perfect(Clause clause) {
    for (int i = clause.first(); i + 1 < clause.end(); i++) {
      boolean modal =
          text.marks().is(Category.CLAUSE, "possible", i)
              || text.marks().is(Category.CLAUSE, "shall", i);
      if (modal && text.is(i + 1, Word.PERFECT_BEHIND_MODAL)) {
        return true;
      }
    }
    int end = clause.end();
    while (end > clause.first() && !text.token(end - 1).word()) {
      end--;
    }
    return end - clause.first() > 1
        && text.is(end - 1, Word.PERFECT_AT_END)
        && text.is(end - 2, Word.PARTICIPLE);
  }

  /**
   * A form of "werden" with an infinitive; with a participle it is a passive, and tells what was.
   */
  private boolean future(Clause clause) {
    for (Hit verb : text.verbs(clause.first(), clause.end())) {
      boolean infinitive = infinitive(verb, verb.end() - 1);
      boolean motion =
          verb.is("enter")
              || verb.is("leave")
              || verb.is("flee")
              || verb.is("move")
              || verb.is("return")
              || verb.is("cross")
              || verb.is("transit");
      if (infinitive && motion && verb.end() >= clause.end() - FROM_END) {
        return true;
      }
    }
    return false;
  }

  private boolean infinitive(Hit verb, int word) {
    boolean form =
        text.is(word, Word.INFINITIVE_ENDING)
            && verb.sense().particle().isEmpty()
            && (!text.is(word, Word.LIKE_PARTICIPLE) || text.is(word, Word.NO_PARTICIPLE));
    return form || text.is(word, Word.INFINITIVE);
  }

  /** "If the border opened, 5,000 would come": in the clause itself, or in one beside it. */
  private boolean conditional(Scene scene) {
    if (inverted(scene)) {
      return true;
    }
    for (Clause clause : scene.clauses()) {
      boolean condition = text.marks().is(Category.CLAUSE, "condition", clause.first());
      if (!condition) {
        continue;
      }
      boolean same = clause.holds(scene.number().number());
      if (same || unreal(scene.clauses().get(scene.governing()))) {
        return true;
      }
    }
    return false;
  }

  /** "Würde die Grenze geöffnet, kämen 5.000": a condition without "if". */
  private boolean inverted(Scene scene) {
    int first = scene.clauses().get(0).first();
    boolean verb = text.token(first).capital() && text.is(first, Word.CONDITION_VERB);
    return verb && scene.clauses().size() > 1 && unreal(scene.clauses().get(scene.governing()));
  }

  private boolean unreal(Clause clause) {
    for (int i = clause.first(); i < clause.end(); i++) {
      if (text.is(i, Word.UNREAL)) {
        return true;
      }
    }
    return false;
  }

  /** "The authorities expect that 5,000 will come": the clause before says so. */
  private Optional<Verdict> governedByForecast(Scene scene) {
    int before = scene.governing() - 1;
    Clause clause = scene.clauses().get(scene.governing());
    boolean that = text.is(clause.first(), Word.THAT);
    if (!that || before < 0) {
      return Optional.empty();
    }
    Clause main = scene.clauses().get(before);
    return text.verbs(main.first(), main.end()).stream()
        .filter(v -> v.is("expect") || v.is("want"))
        .findFirst()
        .map(
            v ->
                Verdict.no(
                    Verbs.distractor(v.key()),
                    "\"" + text.words(v.first(), v.end()) + "\" governs it"));
  }

  /** Whether the verb is denied: "could not cross". */
  boolean negated(Scene scene, Hit verb) {
    Clause clause = scene.clauses().get(scene.governing());
    for (int i = clause.first(); i < clause.end(); i++) {
      boolean quantifier = text.found(Category.QUANTIFIER, i);
      boolean only = text.is(i + 1, Word.NOT_DENYING);
      if (text.marks().is(Category.CLAUSE, "negation", i)
          && !quantifier
          && !only
          && Math.abs(verb.first() - i) < 12) {
        return true;
      }
    }
    return false;
  }
}
