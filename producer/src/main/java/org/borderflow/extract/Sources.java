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
    boolean speech = false;
    for (Hit hit : said) {
      speech |= hit.is("speech");
    }
    Optional<String> agency = Optional.empty();
    Optional<String> authority = Optional.empty();
    for (Hit hit : said) {
      if (agency.isEmpty() && agency(hit)) {
        agency = Optional.of(text.words(hit));
      }
      if (authority.isEmpty() && authority(hit, scene, speech)) {
        authority = Optional.of(name(hit));
      }
    }
    return new Said(authority, agency, reported(scene, speech));
  }

  private boolean agency(Hit hit) {
    return hit.is("agency")
        && (text.token(hit.first()).capital() || text.named(hit, Word.SMALL_AGENCY));
  }

  private boolean authority(Hit hit, Scene scene, boolean speech) {
    boolean counted = hit.first() >= scene.number().first() && hit.first() < scene.head().end();
    return hit.is("authority") && !counted && (speech || counts(scene) || by(hit));
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
