package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Reads a route from places by what the verb makes of them. */
final class VerbRoute {
  private static final String FROM = "named behind \"from\"";

  private final Passage passage;
  private final Sides sides;
  private final Departures departures;

  VerbRoute(Passage passage, Sides sides) {
    this.passage = passage;
    this.sides = sides;
    this.departures = new Departures(passage, sides);
  }

  /** What some places say; without any, nothing. */
  void read(List<Mention> which) {
    if (which.isEmpty()) {
      return;
    }
    Places places = new Places(passage, which);
    if (places.several(Role.TO)) {
      sides.evidence(true);
      sides.listed();
    }
    if (!sides.isListed()) {
      places.last(Role.TO).ifPresent(m -> sides.entered(m, "named behind \"to\""));
    }
    Optional<Mention> in = in(places);
    if (Passage.speaksOf(Place.HOME, which)) {
      passage.nationality().ifPresent(n -> sides.inferEntered(n, "their own country"));
    }
    switch (passage.verb()) {
      case "leave" -> leave(places, which, in);
      case "flee" -> flee(places, which, in);
      case "expel" -> expel(places, which, in);
      case "take" -> take(places, which, in);
      case "transit" -> transit(places, in);
      case "enter", "encounter" -> enter(places, which, in);
      case "move", "return", "cross" -> move(places, which, in);
      default -> {}
    }
  }

  private Optional<Mention> in(Places places) {
    if (places.several(Role.IN)) {
      sides.evidence(true);
      return Optional.empty();
    }
    return places.last(Role.IN);
  }

  private void leave(Places places, List<Mention> which, Optional<Mention> in) {
    places.bare().ifPresent(m -> sides.left(m, "what they left"));
    places.last(Role.FROM).ifPresent(m -> sides.left(m, FROM));
    here(which, true);
    in.ifPresent(m -> sides.left(m, "where they left"));
  }

  private void flee(Places places, List<Mention> which, Optional<Mention> in) {
    viaOrFrom(places);
    if (!passage.text().has(Trait.FREE_ORDER)) {
      places.bare().ifPresent(m -> sides.left(m, "what they fled"));
    }
    here(which, true);
    if (!sides.origin().known() && passage.speaksOf(Place.ABROAD)) {
      in.ifPresent(m -> sides.left(m, "the country that is spoken of"));
    }
  }

  private void expel(Places places, List<Mention> which, Optional<Mention> in) {
    viaOrFrom(places);
    Passage.officials(which).ifPresent(m -> sides.left(m, "whose officials sent them out"));
    places.bare().ifPresent(m -> sides.left(m, "who sent them out"));
    in.ifPresent(m -> sides.left(m, "where they were sent out"));
  }

  private void take(Places places, List<Mention> which, Optional<Mention> in) {
    viaOrFrom(places);
    Passage.officials(which).ifPresent(m -> sides.entered(m, "whose officials took them over"));
    places.bare().ifPresent(m -> sides.entered(m, "who took them over"));
    in.ifPresent(m -> sides.entered(m, "where they were taken over"));
  }

  private void transit(Places places, Optional<Mention> in) {
    places.last(Role.THROUGH).ifPresent(m -> sides.entered(m, "what they went through"));
    places.bare().ifPresent(m -> sides.entered(m, "what they went through"));
    places.last(Role.VIA).ifPresent(m -> sides.entered(m, "what they went through"));
    in.ifPresent(m -> sides.entered(m, "where they were on their way"));
    places.last(Role.FROM).ifPresent(m -> sides.left(m, FROM));
  }

  private void enter(Places places, List<Mention> which, Optional<Mention> in) {
    boolean elsewhere = in.isPresent() || places.last(Role.FROM).isEmpty();
    places
        .bare()
        .filter(m -> !places.subject(m) || !elsewhere)
        .ifPresent(m -> sides.entered(m, "what they reached"));
    here(which, false);
    in.ifPresent(m -> sides.entered(m, "where they arrived"));
    viaOrFrom(places);
    places.last(Role.THROUGH).ifPresent(m -> sides.left(m, "what they came through"));
    departures.stopover(places);
    Passage.officials(which)
        .filter(m -> !sides.origin().known() || passage.adjoins(m.code(), sides.origin()))
        .ifPresent(m -> sides.entered(m, "whose officials count them"));
  }

  private void move(Places places, List<Mention> which, Optional<Mention> in) {
    viaOrFrom(places);
    through(places);
    here(which, false);
    boolean arrived = places.last(Role.FROM).isPresent() || places.last(Role.VIA).isPresent();
    boolean crossed = passage.is("cross");
    if (crossed) {
      places
          .bare()
          .filter(m -> m.type() == Place.COUNTRY)
          .ifPresent(m -> sides.entered(m, "what they crossed"));
    }
    if (arrived || crossed) {
      in.ifPresent(m -> sides.entered(m, "where they arrived"));
    }
    Passage.officials(which)
        .filter(m -> sides.origin().known() && passage.adjoins(m.code(), sides.origin()))
        .ifPresent(m -> sides.entered(m, "whose officials count them"));
  }

  private void viaOrFrom(Places places) {
    departures.viaOrFrom(places.last(Role.VIA), places.last(Role.FROM));
  }

  /** "Durch Serbien gereist": into Serbia, when nothing else is said. */
  private void through(Places places) {
    Optional<Mention> through = places.last(Role.THROUGH);
    if (sides.destination().known()) {
      through.ifPresent(m -> sides.left(m, "what they came through"));
    } else {
      through.ifPresent(m -> sides.entered(m, "what they went through"));
    }
  }

  /** "The country", "the border": the one that is spoken of. */
  private void here(List<Mention> which, boolean left) {
    if (!Passage.speaksOf(Place.HERE, which)) {
      return;
    }
    Discourse before = passage.before();
    Optional<String> known = passage.flow().isPresent() ? before.focus() : Optional.empty();
    Optional<String> country =
        possessor(which)
            .or(() -> known)
            .or(() -> left ? passage.nationality() : Optional.empty())
            .or(before::focus);
    country.ifPresent(code -> sides.infer(code, left, "\"the country\" is the one spoken of"));
  }

  /** Whose border it is: in "the Polish border with Ukraine" the first. */
  private static Optional<String> possessor(List<Mention> which) {
    for (Mention mention : which) {
      if (mention.type() == Place.BORDER && !mention.codes().isEmpty()) {
        return Optional.of(mention.code());
      }
    }
    return Optional.empty();
  }
}
