package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Reads a route from the borders and crossing points that a passage names. */
final class BorderRoute {
  private static final String UNION = "EU";

  private final Passage passage;
  private final Sides sides;
  private final CarriedRoute carried;

  BorderRoute(Passage passage, Sides sides, CarriedRoute carried) {
    this.passage = passage;
    this.sides = sides;
    this.carried = carried;
  }

  /** What the borders and crossing points among some places say. */
  void read(List<Mention> which) {
    Mention.those(which, Mention::divides).forEach(this::read);
  }

  private void read(Mention border) {
    sides.evidence(true);
    boolean point = border.type() == Place.POINT;
    if (point && passage.scope().close(border)) {
      sides.at(border);
    }
    boolean silent = sides.open() && Passage.officials(passage.scope().close()).isEmpty();
    if (border.usual() && silent && !passage.goesBack()) {
      habit(border);
    } else if (border.codes().size() == 2 && !(point && border.role() == Role.FROM)) {
      pair(border.codes(), "the other side of " + passage.quote(border));
    } else if (border.codes().size() == 1) {
      single(border);
    }
  }

  /** Of some crossing points it is known which way people go there, if the text is silent. */
  void habit() {
    if (!sides.origin().known() && !sides.destination().known()) {
      passage.scene().mentions().stream()
          .filter(m -> m.usual() && m.divides() && passage.scope().close(m))
          .findFirst()
          .ifPresent(this::habit);
    }
  }

  private void habit(Mention point) {
    sides.inferLeft(point.codes().get(0), "the usual way at " + passage.quote(point));
    sides.inferEntered(point.codes().get(1), "the usual way at " + passage.quote(point));
  }

  /** Of a border between two countries, one side gives the other. */
  void pair(List<String> codes, String why) {
    if (sides.complete() || otherSide(codes, why) || !sides.open()) {
      return;
    }
    Optional<Discourse.Flow> flow = passage.flow().filter(f -> joins(f, codes));
    if (flow.isPresent()) {
      carried.carry(flow.get());
      return;
    }
    Optional<String> inside = inside(codes);
    if (inside.isPresent()) {
      boolean leaves = passage.leaves() || passage.is("expel");
      sides.infer(inside.get(), leaves, why);
      sides.infer(Neighbours.other(codes, inside.get()), !leaves, why);
      return;
    }
    passage.nationality().filter(codes::contains).ifPresent(nation -> ofNation(nation, codes, why));
  }

  private boolean otherSide(List<String> codes, String why) {
    for (String code : codes) {
      boolean entered = sides.destination().is(code);
      if (entered || sides.origin().is(code)) {
        sides.infer(Neighbours.other(codes, code), entered, why);
        return true;
      }
    }
    return false;
  }

  private static boolean joins(Discourse.Flow flow, List<String> codes) {
    return flow.origin().filter(codes::contains).isPresent()
        && flow.destination().filter(codes::contains).isPresent();
  }

  private void ofNation(String nation, List<String> codes, String why) {
    boolean back = passage.goesBack();
    sides.infer(nation, !back, "their nationality, and " + why);
    sides.infer(Neighbours.other(codes, nation), back, why);
  }

  /** Which side is told from: whose officials, which town, or what was spoken of before. */
  private Optional<String> inside(List<String> codes) {
    Optional<String> officials =
        passage.scope().close().stream()
            .filter(m -> m.type() == Place.OFFICIALS || (m.country() && m.role() == Role.IN))
            .map(Mention::code)
            .filter(codes::contains)
            .findFirst();
    return officials.or(() -> passage.before().focus().filter(codes::contains));
  }

  private void single(Mention border) {
    String side = border.code();
    String why = "the side of " + passage.quote(border);
    Side origin = sides.origin();
    Side destination = sides.destination();
    if (side.equals(UNION)) {
      sides.inferEntered(side, why);
    } else if (destination.known() && !origin.known()) {
      if (!destination.is(side) && passage.adjoins(side, destination)) {
        sides.inferLeft(side, why);
      }
    } else if (origin.known() && !destination.known()) {
      if (!origin.is(side)) {
        sides.inferEntered(side, why);
      }
    } else if (sides.open()) {
      ofNeighbours(side, why);
    }
  }

  /** People of a neighbour who cross the border come from there. */
  private void ofNeighbours(String side, String why) {
    passage
        .nationality()
        .filter(nation -> !nation.equals(side))
        .filter(nation -> passage.neighbours().adjoin(nation, side))
        .ifPresent(
            nation -> {
              sides.inferLeft(nation, "their nationality");
              sides.inferEntered(side, why);
            });
  }
}
