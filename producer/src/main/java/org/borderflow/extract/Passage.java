package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;

/**
 * A number's sentence as a search for its route sees it.
 *
 * @param verb the class of the verb that says that they moved
 * @param before what the sentences before said
 * @param scope which places belong to the number
 */
record Passage(
    Reading text, Neighbours neighbours, Scene scene, String verb, Discourse before, Scope scope) {

  /** Whether they went back, or were sent back, by the way they had come. */
  boolean goesBack() {
    return is("return") || is("expel");
  }

  boolean leaves() {
    return is("leave");
  }

  boolean is(String verbClass) {
    return verb.equals(verbClass);
  }

  Optional<String> nationality() {
    return scene.head().nationality();
  }

  /** The last direction that the text spoke of. */
  Optional<Discourse.Flow> flow() {
    return before.route(scene.sentence());
  }

  /** Whether the sentence has such a place. */
  boolean speaksOf(Place type) {
    return speaksOf(type, scene.mentions());
  }

  /** Whether one of some places is such a one. */
  static boolean speaksOf(Place type, List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.type() == type) {
        return true;
      }
    }
    return false;
  }

  /** Whether the number's clause has such words. */
  boolean says(String key) {
    return text.marks().in(Category.CLAUSE, scene.clause().first(), scene.clause().end()).stream()
        .anyMatch(w -> w.is(key));
  }

  /** The first officials among some places. */
  static Optional<Mention> officials(List<Mention> mentions) {
    for (Mention mention : mentions) {
      if (mention.type() == Place.OFFICIALS) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  boolean adjoins(String code, Side side) {
    return side.code().filter(other -> neighbours.adjoin(code, other)).isPresent();
  }

  /** Whether they flew: then they need not come from a neighbour. */
  boolean byAir() {
    boolean flown = scene.verbs().stream().anyMatch(v -> text.is(v.first(), Word.FLYING));
    return flown
        || text.marks().in(Category.WAY, scene.clause().first(), scene.clause().end()).stream()
            .anyMatch(w -> w.is("air"));
  }

  String quote(Mention mention) {
    return "\"" + text.words(mention.first(), mention.end()) + "\"";
  }
}
