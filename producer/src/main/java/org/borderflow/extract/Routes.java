package org.borderflow.extract;

import java.util.Optional;

/** Finds out who crossed where: from the clause, else the sentence, else what was said before. */
final class Routes {
  private final Reading text;
  private final Neighbours neighbours;

  Routes(Reading text, Neighbours neighbours) {
    this.text = text;
    this.neighbours = neighbours;
  }

  /**
   * The route of a number.
   *
   * @param verb the class of the verb that says that they moved
   * @param before what the sentences before said
   */
  Route of(Scene scene, String verb, Discourse before) {
    RouteSearch search = new RouteSearch(text, neighbours, scene, verb, before);
    search.otherWay();
    search.readClause();
    search.readBorders();
    search.turnRound();
    search.inferFromNationality();
    search.readSentence();
    search.inferFromNationality();
    search.inferFromBefore();
    search.inferFromHabit();
    return search.route();
  }

  /** The route that a sentence without a number speaks of, if it names both sides. */
  Optional<Route> spoken(Scene scene) {
    RouteSearch search = new RouteSearch(text, neighbours, scene, "move", Discourse.fresh());
    search.readClause();
    search.inferFromNationality();
    Route route = search.route();
    return route.origin().known() || route.destination().known()
        ? Optional.of(route)
        : Optional.empty();
  }
}
