package org.borderflow.extract;

import java.util.Optional;
import org.borderflow.extract.Mention.Place;

/** The two sides of a route while it is searched. What is found first of a side holds. */
final class Sides {
  private final Passage passage;
  private Side origin = Side.open("no country is named that they left");
  private Side destination = Side.open("no country is named that they entered");
  private Optional<String> point = Optional.empty();
  private Optional<String> home = Optional.empty();
  private boolean evidence;
  private boolean town;
  private boolean listed;

  Sides(Passage passage) {
    this.passage = passage;
  }

  Side origin() {
    return origin;
  }

  Side destination() {
    return destination;
  }

  /** Whether nothing is known of either side. */
  boolean open() {
    return !origin.known() && !destination.known();
  }

  boolean complete() {
    return origin.known() && destination.known();
  }

  /** Takes the side that they entered from the text. */
  void entered(Mention mention, String why) {
    if (!destination.known() && !listed && !origin.is(mention.code())) {
      destination = Side.read(mention.code(), passage.quote(mention) + ": " + why);
      town |= mention.type() == Place.TOWN;
      evidence |= mention.type() == Place.COUNTRY || mention.type() == Place.LANDING;
    }
  }

  /** Takes the side that they left from the text. */
  void left(Mention mention, String why) {
    if (!origin.known() && !destination.is(mention.code())) {
      origin = Side.read(mention.code(), passage.quote(mention) + ": " + why);
      evidence |= mention.type() == Place.COUNTRY || passage.byAir();
    }
  }

  /** Takes the side that they left as concluded. */
  void inferLeft(String code, String why) {
    if (!origin.known() && !destination.is(code)) {
      origin = Side.inferred(code, why);
    }
  }

  /** Takes the side that they entered as concluded. */
  void inferEntered(String code, String why) {
    if (!destination.known() && !listed && !origin.is(code)) {
      destination = Side.inferred(code, why);
    }
  }

  void infer(String code, boolean left, String why) {
    if (left) {
      inferLeft(code, why);
    } else {
      inferEntered(code, why);
    }
  }

  /** Says why the side that they left stays open. */
  void leftOpen(String why) {
    origin = origin.known() ? origin : Side.open(why);
  }

  /** Several countries are named that they entered: none of them is the one. */
  void listed() {
    listed |= !destination.known();
  }

  boolean isListed() {
    return listed;
  }

  void evidence(boolean found) {
    evidence |= found;
  }

  void at(Mention crossingPoint) {
    point = point.or(() -> Optional.of(crossingPoint.name()));
  }

  Optional<String> home() {
    return home;
  }

  void home(Optional<String> country) {
    home = country;
  }

  Route route() {
    boolean inside = town && !origin.known() && !evidence;
    return new Route(origin, destination, point, home, evidence || complete(), inside);
  }
}
