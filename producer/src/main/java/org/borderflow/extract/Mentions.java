package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Finds the places that a sentence names, and what its prepositions make of them. */
final class Mentions {
  private static final int FARTHEST_NOUN = 3;

  private final Reading text;
  private final Prepositions prepositions;
  private final Borders borders;

  Mentions(Reading text) {
    this.text = text;
    this.prepositions = new Prepositions(text);
    this.borders = new Borders(text, prepositions);
  }

  /** The places between two tokens, in their order. */
  List<Mention> in(int first, int end) {
    List<Mention> found = new ArrayList<>();
    boolean border = borders.speakOf(first, end);
    int i = first;
    while (i < end) {
      int next = border ? borders.at(i, first, end, found) : i;
      i = next > i ? next : place(i, first, found);
    }
    return found;
  }

  private int place(int i, int first, List<Mention> found) {
    Hit country = text.marks().at(Category.COUNTRY, i);
    Hit town = longer(Category.LANDING, Category.PLACE, i);
    Hit point = text.marks().at(Category.POINT, i);
    Hit adjective = text.marks().at(Category.ADJECTIVE, i);
    Hit word = text.marks().at(Category.PLACE_WORD, i);
    Hit route = text.marks().at(Category.ROUTE, i);
    boolean names =
        point.first() == i
            || country.first() == i
            || town.first() == i
            || adjective.first() == i
            || word.first() == i
            || route.first() == i;
    if (!names) {
      return i + 1;
    }
    Role role = prepositions.roleBefore(i, first, found);
    int end = i + 1;
    if (point.first() == i) {
      add(
          found,
          point,
          Place.POINT,
          role,
          List.of(point.key().substring(0, 2), point.key().substring(3)));
      end = Math.max(end, point.end());
    }
    if (country.first() == i && country.end() >= town.end() && !demonymBehindNumber(i)) {
      boolean officials = officialsBehind(country.end());
      add(
          found,
          country,
          officials ? Place.OFFICIALS : Place.COUNTRY,
          role,
          List.of(country.key()));
      return Math.max(end, country.end());
    }
    if (town.first() == i) {
      Place type = town.sense().category() == Category.LANDING ? Place.LANDING : Place.TOWN;
      boolean union = town.key().equals("EU");
      add(found, town, union ? Place.COUNTRY : type, role, List.of(town.key()));
      return Math.max(end, town.end());
    }
    if (adjective.first() == i) {
      return Math.max(end, adjective(adjective, role, found));
    }
    if (route.first() == i) {
      // "In Richtung Balkanroute" leads to the route, not along it.
      if (role != Role.TO && role != Role.FROM) {
        add(found, route, Place.COUNTRY, Role.TO, List.of(route.key()));
      }
      return route.end();
    }
    if (word.first() == i) {
      word(word, role, found);
      return word.end();
    }
    return end;
  }

  private boolean demonymBehindNumber(int i) {
    return text.found(Category.DEMONYM, i)
        && i > 0
        && (text.token(i - 1).number() || text.found(Category.NUMBER, i - 1));
  }

  private Hit longer(Category one, Category other, int i) {
    Hit first = text.marks().at(one, i);
    return first.first() == i ? first : text.marks().at(other, i);
  }

  private static void add(List<Mention> found, Hit hit, Place type, Role role, List<String> codes) {
    found.add(
        new Mention(
            hit.first(),
            hit.end(),
            type,
            codes,
            role,
            hit.sense().name(),
            hit.key().contains(">")));
  }

  private boolean officialsBehind(int i) {
    int at = text.is(i, Word.GENITIVE) ? i + 1 : i;
    for (int j = at; j < at + 2; j++) {
      if (text.marks().is(Category.SAID, "authority", j)) {
        return true;
      }
    }
    return false;
  }

  /**
   * An adjective is a place with its noun: "the Polish town of Medyka"; or tells whose officials.
   */
  private int adjective(Hit adjective, Role role, List<Mention> found) {
    int end = adjective.end();
    for (int i = end; i < Math.min(text.size(), end + FARTHEST_NOUN); i++) {
      if (text.marks().is(Category.SAID, "authority", i)) {
        add(found, adjective, Place.OFFICIALS, role, List.of(adjective.key()));
        return end;
      }
      boolean people =
          text.found(Category.PEOPLE, i)
              || text.found(Category.DEMONYM, i)
              || text.found(Category.NOUN, i)
              || text.found(Category.CROSSING, i);
      if (people) {
        return end;
      }
      if (text.marks().is(Category.PLACE_WORD, "soil", i)) {
        add(found, adjective, Place.COUNTRY, role, List.of(adjective.key()));
        return end;
      }
      boolean noun =
          text.token(i).word() && (!text.has(Trait.CAPITAL_NOUNS) || text.token(i).capital());
      if (noun && role != Role.BARE && !text.found(Category.ADJECTIVE, i)) {
        add(found, adjective, Place.TOWN, role, List.of(adjective.key()));
        return end;
      }
      if (!text.token(i).word() && !text.is(i, '-')) {
        return end;
      }
    }
    return end;
  }

  private void word(Hit word, Role role, List<Mention> found) {
    switch (word.key()) {
      case "here" -> {
        boolean into = text.is(word.first(), Word.INTO_HERE);
        boolean inside = text.is(word.first(), Word.INSIDE_HERE);
        add(found, word, Place.HERE, into ? Role.TO : inside ? Role.IN : role, List.of());
      }
      case "there" -> add(found, word, Place.THERE, Role.IN, List.of());
      case "home" -> add(found, word, Place.HOME, Role.TO, List.of());
      case "sea" -> add(found, word, Place.SEA, role, List.of());
      case "abroad", "neighbour" -> add(found, word, Place.ABROAD, role, List.of());
      case "europe" -> add(found, word, Place.EUROPE, role, List.of());
      default -> {}
    }
  }
}
