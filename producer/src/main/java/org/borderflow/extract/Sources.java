package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds who says so: the authority, the agency, and whether it is passed on as others' words. */
final class Sources {
  private static final int FARTHEST_NAME = 4;

  /** What officials do with those who cross: whoever does so is who counts. */
  private static final Set<String> OFFICIAL = Set.of("count", "checked", "take", "encounter");

  private final Reading text;

  Sources(Reading text) {
    this.text = text;
  }

  /** Who says so. */
  record Said(Optional<String> authority, Optional<String> agency, boolean reported) {}

  Said of(Scene scene) {
    int first = text.first(scene.sentence());
    int end = text.end(scene.sentence());
    List<Hit> said = text.marks().in(Category.SAID, first, end);
    boolean speech = said.stream().anyMatch(h -> h.is("speech"));
    Optional<String> agency =
        said.stream()
            .filter(
                h ->
                    h.is("agency")
                        && (text.token(h.first()).capital() || text.named(h, Word.SMALL_AGENCY)))
            .map(h -> text.words(h.first(), h.end()))
            .findFirst();
    Optional<String> authority =
        said.stream()
            .filter(
                h ->
                    h.is("authority")
                        && !(h.first() >= scene.number().first() && h.first() < scene.head().end()))
            .filter(h -> speech || counts(scene) || by(h))
            .map(this::name)
            .findFirst();
    return new Said(authority, agency, reported(scene, speech));
  }

  private static boolean counts(Scene scene) {
    return scene.verbs().stream().anyMatch(v -> OFFICIAL.contains(v.key()));
  }

  private boolean by(Hit hit) {
    return text.is(hit.first() - 1, Word.SO) || text.is(hit.first() - 2, Word.SO);
  }

  /** The noun with the adjectives before it and the names behind it. */
  private String name(Hit noun) {
    int first = noun.first();
    while (first > 0
        && noun.first() - first < FARTHEST_NAME
        && (text.found(Category.ADJECTIVE, first - 1)
            || text.found(Category.COUNTRY, first - 1)
            || (text.is(first - 1, '-') && !text.token(first - 1).spaced())
            || text.is(first - 1, Word.GENITIVE))) {
      first--;
    }
    int end = noun.end();
    return text.words(first, end);
  }

  private boolean reported(Scene scene, boolean speech) {
    if (!text.has(Trait.MOOD_REPORTS)) {
      return speech;
    }
    Clause clause = scene.clauses().get(scene.governing());
    for (int i = clause.first(); i < clause.end(); i++) {
      boolean form =
          text.marks().is(Category.CLAUSE, "subjunctive", i) || text.is(i, Word.REPORTED);
      if (form) {
        return true;
      }
    }
    return false;
  }
}
