package org.borderflow.extract;

import java.util.Optional;
import org.borderflow.extract.Mention.Place;

/** Concludes a side from the people's nationality, and from the country that is spoken of. */
final class InferredRoute {
  private final Passage passage;
  private final Sides sides;

  InferredRoute(Passage passage, Sides sides) {
    this.passage = passage;
    this.sides = sides;
  }

  /** Ukrainians who come to Poland have left Ukraine, if nothing else is said. */
  void fromNationality() {
    passage.nationality().or(sides::home).ifPresent(this::fromNationality);
  }

  private void fromNationality(String nation) {
    boolean back = passage.goesBack();
    if (!back && !passage.leaves() && sides.open()) {
      Passage.officials(passage.scope().close())
          .filter(m -> passage.neighbours().adjoin(m.code(), nation))
          .ifPresent(m -> sides.inferEntered(m.code(), "whose officials count them"));
    }
    if (!back && passage.speaksOf(Place.ABROAD) && sides.open()) {
      sides.inferLeft(nation, "their nationality, and they went abroad");
    }
    ownCountry(nation, back);
  }

  private void ownCountry(String nation, boolean back) {
    Side origin = sides.origin();
    Side destination = sides.destination();
    boolean adjoins = passage.adjoins(nation, destination);
    if (!back && destination.known() && !origin.known() && adjoins) {
      sides.inferLeft(nation, "their nationality, and it adjoins");
    } else if (passage.leaves() && !origin.known() && !destination.is(nation)) {
      sides.inferLeft(nation, "their nationality");
    } else if (passage.leaves() && !destination.known() && passage.adjoins(nation, origin)) {
      sides.inferEntered(nation, "their own country, which adjoins");
    } else if (back && !destination.known() && passage.adjoins(nation, origin)) {
      sides.inferEntered(nation, "their own country");
    }
  }

  /** Over "the border" they come into the country that is spoken of. */
  void fromFocus() {
    Optional<String> focus = passage.before().focus();
    if (focus.isEmpty()) {
      return;
    }
    String country = focus.get();
    boolean coming = passage.is("move") || passage.is("cross") || passage.is("enter");
    boolean away = !passage.goesBack() && !passage.is("take");
    boolean entering = sides.origin().known() && !sides.destination().known();
    if (passage.speaksOf(Place.ABROAD) && away && sides.open()) {
      sides.inferLeft(country, "the country that is spoken of");
    } else if (coming && entering && passage.adjoins(country, sides.origin())) {
      sides.inferEntered(country, "the country that is spoken of");
    }
  }
}
