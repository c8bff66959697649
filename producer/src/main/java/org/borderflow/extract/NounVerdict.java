package org.borderflow.extract;

import java.util.List;
import java.util.Optional;

/** Decides by the nouns that a number counts, or that are said to be so many. */
final class NounVerdict {
  private static final int BEFORE = 3;

  private final Reading text;

  NounVerdict(Reading text) {
    this.text = text;
  }

  static Distractor nounDistractor(Head head) {
    String key = head.noun().key();
    for (Distractor distractor : Distractor.values()) {
      if (distractor.code().equals(key)) {
        return distractor;
      }
    }
    return Distractor.OTHER;
  }

  /** "The arrival of 5,000", "die Ausreise von 5.000", "Neuankömmlinge". */
  Optional<Verdict> countedNoun(Scene scene) {
    Head head = scene.head();
    if (head.type() == Head.Type.PEOPLE
        && !head.noun().is("person")
        && head.noun().sense().category() == Category.PEOPLE) {
      boolean against = scene.verbs().stream().anyMatch(v -> Verbs.decisive(v) && !Verbs.moving(v));
      if (!against) {
        return Optional.of(
            Verdict.yes(
                Verbs.verb(head.noun().key()),
                head.noun().is("transit") || countedByOfficials(scene),
                "counts \"" + text.words(head.noun()) + "\""));
      }
    }
    int first = scene.number().first();
    int of = first - 1;
    while (of > 0 && text.found(Category.QUANTIFIER, of) && first - of < BEFORE) {
      of--;
    }
    boolean linked = text.is(of, Word.OF);
    Hit noun = linked ? text.marks().at(Category.CROSSING, of - 1) : Hit.NONE;
    boolean counts = noun.found() && !noun.is("number");
    return counts
        ? Optional.of(
            Verdict.yes(Verbs.verb(noun.key()), false, "\"" + text.words(noun) + "\" of so many"))
        : Optional.empty();
  }

  /** "The border police registered 700 newcomers": they do so of those who come from abroad. */
  private boolean countedByOfficials(Scene scene) {
    boolean counted = scene.verbs().stream().anyMatch(v -> v.is("checked") || v.is("count"));
    Clause clause = scene.clauses().get(scene.governing());
    return counted
        && scene.head().noun().is("entering")
        && text.marks().in(Category.SAID, clause.first(), clause.end()).stream()
            .anyMatch(s -> s.is("authority"));
  }

  /** "The number of entries rose to 5,000": what the sentence says before the number. */
  Optional<Verdict> subject(Scene scene) {
    int first = text.first(scene.sentence());
    int end = scene.number().first();
    List<Hit> nouns =
        text.marks().in(Category.NOUN, first, end).stream()
            .filter(
                n ->
                    n.is("asylum_applications")
                        || n.is("population")
                        || n.is("capacity")
                        || n.is("deaths")
                        || n.is("papers")
                        || n.is("attempts")
                        || n.is("arrested")
                        || n.is("soldiers"))
            .toList();
    List<Hit> crossings =
        text.marks().in(Category.CROSSING, first, end).stream()
            .filter(n -> !n.is("number"))
            .toList();
    int noun = nouns.isEmpty() ? -1 : nouns.get(nouns.size() - 1).first();
    int crossing = crossings.isEmpty() ? -1 : crossings.get(crossings.size() - 1).first();
    if (crossing > noun) {
      Hit hit = crossings.get(crossings.size() - 1);
      return Optional.of(
          Verdict.yes(Verbs.verb(hit.key()), false, "number of \"" + text.words(hit) + "\""));
    }
    if (noun >= 0) {
      Hit hit = nouns.get(nouns.size() - 1);
      return Optional.of(
          Verdict.no(
              nounDistractor(
                  new Head(Head.Type.OTHER, hit, end, Optional.empty(), Optional.empty())),
              "number of \"" + text.words(hit) + "\""));
    }
    return participle(first, end);
  }

  /** "The number of refugees arriving", "die Zahl der ankommenden Flüchtlinge". */
  private Optional<Verdict> participle(int first, int end) {
    boolean number =
        text.marks().in(Category.CROSSING, first, end).stream().anyMatch(n -> n.is("number"));
    if (!number) {
      return Optional.empty();
    }
    for (Hit verb : text.marks().in(Category.VERB, first, end)) {
      boolean moving = Verbs.moving(verb) && verb.sense().particle().isEmpty();
      boolean form = text.is(verb.end() - 1, Word.PRESENT_PARTICIPLE);
      if (moving && form) {
        return Optional.of(
            Verdict.yes(
                verb.key(), Verbs.strong(text, verb), "number of people " + text.quote(verb)));
      }
    }
    return Optional.empty();
  }
}
