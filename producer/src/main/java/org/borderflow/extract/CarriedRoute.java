package org.borderflow.extract;

import java.util.Optional;

/** Takes up the direction that the text spoke of before. */
final class CarriedRoute {
  private static final String BACK = "back by the way they came";
  private static final String ROUND = "the other way round than before";
  private static final String BEFORE = "carried on from the sentence before";

  private final Passage passage;
  private final Sides sides;

  CarriedRoute(Passage passage, Sides sides) {
    this.passage = passage;
    this.sides = sides;
  }

  /** "In the other direction": only a country in the clause itself says more. */
  void otherWay() {
    Scene scene = passage.scene();
    boolean named = scene.mentions().stream().anyMatch(m -> m.country() && m.in(scene.clause()));
    if (passage.says("reverse") && !named) {
      turnRound();
    }
  }

  /** "Left again", "went the other way": the last direction turned round. */
  void turnRound() {
    Optional<Discourse.Flow> flow =
        passage.flow().filter(f -> f.origin().isPresent() && f.destination().isPresent());
    if (flow.isEmpty() || !sides.open()) {
      return;
    }
    boolean again = passage.leaves() && passage.says("again");
    if (passage.says("reverse") || again) {
      sides.inferLeft(flow.get().destination().orElseThrow(), ROUND);
      sides.inferEntered(flow.get().origin().orElseThrow(), ROUND);
    }
  }

  /** Takes up the direction as far as it goes with what is known. */
  void carry(Discourse.Flow flow) {
    boolean back = passage.goesBack();
    Side origin = sides.origin();
    Side destination = sides.destination();
    boolean round = destination.known() && destination.code().equals(flow.origin());
    if (back && !flow.back() && sides.open()) {
      flow.destination().ifPresent(code -> sides.inferLeft(code, BACK));
      flow.origin().ifPresent(code -> sides.inferEntered(code, BACK));
    } else if (back && round && !origin.known()) {
      flow.destination().ifPresent(code -> sides.inferLeft(code, BACK));
    } else if (fits(flow)) {
      continued(flow);
    } else if (destination.known() && !origin.known() && !passage.leaves() && !back) {
      onward(flow);
    } else if (back && origin.known() && origin.code().equals(flow.destination())) {
      flow.origin().ifPresent(code -> sides.inferEntered(code, "back to where they came from"));
    }
  }

  /** Whether what is known of the sides is as before. */
  private boolean fits(Discourse.Flow flow) {
    Side origin = sides.origin();
    Side destination = sides.destination();
    return (!origin.known() || origin.code().equals(flow.origin()))
        && (!destination.known() || destination.code().equals(flow.destination()));
  }

  private void continued(Discourse.Flow flow) {
    boolean leaving = passage.leaves() && !flow.leaving();
    if (!leaving || sides.origin().known()) {
      flow.origin().ifPresent(code -> sides.inferLeft(code, BEFORE));
      flow.destination().ifPresent(code -> sides.inferEntered(code, BEFORE));
    }
  }

  /** Into another country than before: from the same one, or on from where they had gone. */
  private void onward(Discourse.Flow flow) {
    Side destination = sides.destination();
    boolean onward =
        passage.scene().verbs().stream().anyMatch(v -> passage.text().named(v, Word.ONWARD));
    Optional<String> last = onward ? flow.destination() : flow.origin();
    last.filter(code -> passage.adjoins(code, destination))
        .ifPresent(code -> sides.inferLeft(code, "carried on from what was said before"));
    if (destination.code().equals(flow.origin())) {
      flow.destination().ifPresent(code -> sides.inferLeft(code, ROUND));
    }
  }
}
