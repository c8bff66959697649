package org.borderflow.extract;

import org.borderflow.extract.Mention.Role;

/** One search for a route, step by step; see {@link Routes}. */
final class RouteSearch {
  private final Passage passage;
  private final Scene scene;
  private final Scope scope;
  private final Sides sides;
  private final VerbRoute verbs;
  private final CarriedRoute carried;
  private final BorderRoute borders;
  private final InferredRoute inferred;

  RouteSearch(Reading text, Neighbours neighbours, Scene scene, String verb, Discourse before) {
    this.scene = scene;
    this.scope = new Scope(text, scene);
    this.passage = new Passage(text, neighbours, scene, verb, before, scope);
    this.sides = new Sides(passage);
    this.verbs = new VerbRoute(passage, sides);
    this.carried = new CarriedRoute(passage, sides);
    this.borders = new BorderRoute(passage, sides, carried);
    this.inferred = new InferredRoute(passage, sides);
  }

  /** See {@link CarriedRoute#otherWay}. */
  void otherWay() {
    carried.otherWay();
  }

  /** See {@link CarriedRoute#turnRound}. */
  void turnRound() {
    carried.turnRound();
  }

  void readClause() {
    verbs.read(Mention.those(scope.close(), scope::inOwn));
    verbs.read(scope.close());
    sides.evidence(scope.close().stream().anyMatch(this::tellsOfBorder));
  }

  void readBorders() {
    borders.read(scope.close());
  }

  /** What other clauses of the sentence say, where the number's own leaves a side open. */
  void readSentence() {
    if (sides.open() && passage.goesBack()) {
      return; // They went back by the way they had come; see CarriedRoute.
    }
    if (!sides.complete()) {
      verbs.read(
          Mention.those(
              scene.mentions(), m -> !scope.close(m) && scope.free(m) && scope.behindNoOther(m)));
      borders.read(scene.mentions());
    }
    boolean alone = scene.head().type() == Head.Type.NONE;
    sides.evidence(alone && scene.mentions().stream().anyMatch(this::tellsOfBorder));
  }

  private boolean tellsOfBorder(Mention mention) {
    boolean coming = passage.is("enter") || passage.is("move");
    boolean about = mention.role() == Role.TO || passage.leaves() || passage.is("enter");
    return switch (mention.type()) {
      case POINT, BORDER, ABROAD, EUROPE, SEA -> true;
      case LANDING -> coming;
      case HERE -> about;
      default -> false;
    };
  }

  /** See {@link InferredRoute#fromNationality}. */
  void inferFromNationality() {
    inferred.fromNationality();
  }

  /** From what the sentences before said. */
  void inferFromBefore() {
    if (sides.complete()) {
      return;
    }
    passage.flow().ifPresent(carried::carry);
    inferred.fromFocus();
    if (sides.open()) {
      passage
          .before()
          .border(scene.sentence())
          .ifPresent(codes -> borders.pair(codes, "the border spoken of before"));
    }
  }

  /** See {@link BorderRoute#habit}. */
  void inferFromHabit() {
    borders.habit();
  }

  Route route() {
    return sides.route();
  }
}
