package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A place that a sentence names.
 *
 * @param first its first token
 * @param end the token behind its last
 * @param type what it is
 * @param codes its country, or the two that it divides
 * @param role what the preposition before it makes of it
 * @param name its name
 * @param usual whether the first of two countries is the one that people usually leave there
 */
record Mention(
    int first, int end, Place type, List<String> codes, Role role, String name, boolean usual) {

  /** What a place is. */
  enum Place {
    /** A country. */
    COUNTRY,
    /** A town or region. */
    TOWN,
    /** A place reached only from abroad. */
    LANDING,
    /** A crossing point. */
    POINT,
    /** A border. */
    BORDER,
    /** Officials of a country. */
    OFFICIALS,
    /** The country that is spoken of. */
    HERE,
    /** The place named before. */
    THERE,
    /** Some other country. */
    ABROAD,
    /** A sea, or another way that leads across borders. */
    SEA,
    /** The continent. */
    EUROPE,
    /** The people's own country. */
    HOME
  }

  /** What a place is to a movement. */
  enum Role {
    /** From there. */
    FROM,
    /** To there. */
    TO,
    /** In it. */
    IN,
    /** By way of it. */
    VIA,
    /** Through it. */
    THROUGH,
    /** No preposition: subject or object. */
    BARE
  }

  /** Those of some places for which something holds, in their order. */
  static List<Mention> those(List<Mention> mentions, Predicate<Mention> which) {
    List<Mention> those = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      if (which.test(mention)) {
        those.add(mention);
      }
    }
    return those;
  }

  boolean country() {
    return type == Place.COUNTRY || type == Place.TOWN || type == Place.LANDING;
  }

  boolean divides() {
    return type == Place.POINT || type == Place.BORDER;
  }

  String code() {
    return codes.isEmpty() ? "" : codes.get(0);
  }

  boolean in(Clause clause) {
    return clause.holds(first);
  }
}
