package org.borderflow.extract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Tells the side that people left from the country where they come from, and from stops. */
final class Departures {
  private static final String UNION = "EU";

  private final Passage passage;
  private final Reading text;
  private final Sides sides;

  Departures(Passage passage, Sides sides) {
    this.passage = passage;
    this.text = passage.text();
    this.sides = sides;
  }

  void viaOrFrom(Optional<Mention> via, Optional<Mention> from) {
    Optional<Mention> way = via.filter(m -> m.type() != Place.LANDING);
    if (way.isPresent() && sides.destination().known()) {
      sides.left(way.get(), "by way of it");
      from.ifPresent(m -> sides.home(Optional.of(m.code())));
      return;
    }
    from.ifPresent(this::originOrHome);
  }

  /** Where people come from is the side they left only if it lies at the one they entered. */
  private void originOrHome(Mention from) {
    if (sides.destination().is(from.code())) {
      return;
    }
    int countries = countries();
    if (countries > 1 || (apart(from) && !journey(from) && !passage.byAir())) {
      sides.home(countries == 1 ? Optional.of(from.code()) : Optional.empty());
      sides.evidence(true);
      sides.leftOpen("they come from there, but it does not adjoin");
      return;
    }
    sides.left(from, "named behind \"from\"");
  }

  /** How many countries they come from. */
  private int countries() {
    Set<String> countries = new HashSet<>();
    for (Mention mention : passage.scope().close()) {
      if (mention.role() == Role.FROM && mention.country()) {
        countries.add(mention.code());
      }
    }
    return countries.size();
  }

  private boolean apart(Mention from) {
    Side target = sides.destination();
    return target.known() && !target.is(UNION) && !passage.adjoins(from.code(), target);
  }

  private boolean journey(Mention from) {
    return text.is(from.first() - 1, Word.FROM_OR_OF)
        || goesOn(from)
        || passage.is("return")
        || from.type() == Place.TOWN;
  }

  /** "From Turkey to Libya" names the journey, "refugees from Syria" where they come from. */
  private boolean goesOn(Mention from) {
    for (int i = from.end(); i < Math.min(text.size(), from.end() + 2); i++) {
      boolean at = i == from.end() || text.is(from.end(), ',');
      if (at && text.is(i, Word.GOING_TO)) {
        return !text.has(Trait.FREE_ORDER)
            || (passage.is("move") && !text.found(Category.PEOPLE, from.first() - 2));
      }
    }
    return false;
  }

  /** "After a stop in Austria they arrived in Rosenheim": they came from the first of the two. */
  void stopover(Places places) {
    places.all().stream()
        .filter(m -> m.role() == Role.IN && m.type() == Place.COUNTRY)
        .filter(m -> !sides.destination().is(m.code()))
        .filter(m -> passage.adjoins(m.code(), sides.destination()))
        .filter(m -> m.first() < passage.scene().number().first())
        .filter(m -> !passage.scope().behindAnother(m))
        .findFirst()
        .ifPresent(m -> sides.left(m, "where they were before"));
  }
}
