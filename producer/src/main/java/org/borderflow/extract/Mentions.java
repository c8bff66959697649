package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Place;
import org.borderflow.extract.Mention.Role;

/** Finds the places that a sentence names, and what its prepositions make of them. */
final class Mentions {
  private static final int FARTHEST_PREPOSITION = 5;
  private static final int FARTHEST_NOUN = 3;

  private final Reading text;

  Mentions(Reading text) {
    this.text = text;
  }

  /** The places between two tokens, in their order. */
  List<Mention> in(int first, int end) {
    List<Mention> found = new ArrayList<>();
    int i = first;
    while (i < end) {
      int next = border(i, first, end, found);
      i = next > i ? next : place(i, first, found);
    }
    return found;
  }

  // ---- borders

  /** Takes a border that begins at token {@code i} with a side or the word; gives what follows. */
  private int border(int i, int first, int end, List<Mention> found) {
    List<String> sides = new ArrayList<>();
    int at = i;
    while (at < end && sides.size() < 2) {
      Optional<Hit> side = side(at);
      if (side.isEmpty()) {
        break;
      }
      sides.add(side.get().key());
      at = side.get().end();
      if (text.is(at, '-') || text.is(at, '/') || text.is(at, '\u2013')) {
        at++;
      }
      at = text.is(at, Word.GENITIVE) || text.is(at, '\u2019') ? at + 1 : at;
    }
    at = skipAdjectives(at, end);
    Hit word = text.marks().at(Category.PLACE_WORD, at);
    boolean guard = text.marks().is(Category.SAID, "authority", at);
    if (guard || at >= end || !word.is("border")) {
      return i;
    }
    int after = behind(word.end(), end, sides);
    Role role = roleBefore(i, first, found);
    found.add(
        new Mention(
            i, after, Place.BORDER, List.copyOf(sides), role, text.words(at, word.end()), false));
    return after;
  }

  private int skipAdjectives(int at, int end) {
    int i = at;
    while (i < end && i < at + 2 && text.is(i, Word.BORDER_ADJECTIVE)) {
      i++;
    }
    return text.marks().is(Category.PLACE_WORD, "border", i) ? i : at;
  }

  private Optional<Hit> side(int i) {
    for (Category category :
        new Category[] {Category.ADJECTIVE, Category.COUNTRY, Category.PLACE}) {
      Hit hit = text.marks().at(category, i);
      boolean point = category == Category.PLACE && text.found(Category.POINT, i);
      if (hit.first() == i && !point) {
        return Optional.of(hit);
      }
    }
    return Optional.empty();
  }

  /** "Grenze zu Finnland", "border with Poland", "between Poland and Ukraine". */
  private int behind(int from, int end, List<String> sides) {
    int i = from;
    boolean between = text.marks().is(Category.PREPOSITION, "between", i);
    boolean with = text.is(i, Word.BORDER_TO);
    if (!between && !with) {
      return from;
    }
    i++;
    for (int n = 0; n < 2; n++) {
      while (i < end && text.marks().is(Category.PREPOSITION, "article", i)) {
        i++;
      }
      Optional<Hit> side = i < end ? side(i) : Optional.empty();
      if (side.isEmpty()) {
        return sides.isEmpty() || n == 0 ? from : i;
      }
      if (sides.size() < 2 && !sides.contains(side.get().key())) {
        sides.add(side.get().key());
      }
      i = side.get().end();
      boolean and = between && n == 0 && text.marks().is(Category.PREPOSITION, "and", i);
      if (!and) {
        return i;
      }
      i++;
    }
    return i;
  }

  // ---- other places

  private int place(int i, int first, List<Mention> found) {
    Hit country = text.marks().at(Category.COUNTRY, i);
    Hit town = longer(Category.LANDING, Category.PLACE, i);
    Hit point = text.marks().at(Category.POINT, i);
    Hit adjective = text.marks().at(Category.ADJECTIVE, i);
    Hit word = text.marks().at(Category.PLACE_WORD, i);
    Hit route = text.marks().at(Category.ROUTE, i);
    Role role = roleBefore(i, first, found);
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

  // ---- prepositions

  private Role roleBefore(int i, int first, List<Mention> found) {
    int at = i - 1;
    for (int n = 0; n < FARTHEST_PREPOSITION && at >= first; n++) {
      Hit hit = prepositionEnding(at);
      boolean postposition =
          text.is(at, Word.AFTERWARDS)
              && endingAt(found, at).filter(m -> m.role() == Role.FROM).isPresent();
      if (postposition) {
        return Role.BARE; // "Von der Türkei aus die Inseln": the preposition belongs to the former.
      }
      if (hit.found() && !hit.is("article") && !hit.is("and")) {
        return role(hit, i);
      }
      boolean list = hit.is("and") || text.is(at, ',') || text.is(at, '/');
      if (list) {
        Optional<Mention> before = endingAt(found, at);
        if (before.isPresent()) {
          return before.get().role();
        }
      }
      if (!skippable(at)) {
        return Role.BARE;
      }
      at--;
    }
    return Role.BARE;
  }

  private boolean skippable(int at) {
    Token token = text.token(at);
    boolean adjective =
        token.word()
            && !token.capital()
            && text.is(at, Word.INFLECTED)
            && !text.found(Category.VERB, at);
    return text.marks().is(Category.PREPOSITION, "article", at)
        || text.found(Category.ADJECTIVE, at)
        || (text.found(Category.PLACE_WORD, at) && !token.capital())
        || adjective
        || token.is('(')
        || text.is(at, Word.PLACE_NOUN);
  }

  private static Optional<Mention> endingAt(List<Mention> found, int token) {
    for (int i = found.size() - 1; i >= 0 && i >= found.size() - 3; i--) {
      Mention mention = found.get(i);
      if (mention.end() <= token && mention.end() >= token - 1 && mention.role() != Role.BARE) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  /** "Der Bahnhof von Passau" is in it; "Züge von Passau nach Wien" come from there. */
  private boolean ofNoun(Hit von, int place) {
    int noun = von.first() - 1;
    boolean named =
        noun > 0
            && text.token(noun).word()
            && text.token(noun).capital()
            && text.sentence(noun) == text.sentence(place)
            && noun > text.first(text.sentence(place));
    boolean moving =
        text.found(Category.PEOPLE, noun)
            || text.found(Category.DEMONYM, noun)
            || text.found(Category.CROSSING, noun)
            || text.found(Category.NUMBER, noun)
            || text.found(Category.TIME, noun);
    boolean journey = false;
    for (int i = place; i < Math.min(text.size(), place + 4); i++) {
      journey |= text.is(i, Word.GOING_ON);
    }
    return named && !moving && !journey;
  }

  private Hit prepositionEnding(int at) {
    Hit covering = text.marks().at(Category.PREPOSITION, at);
    if (covering.end() == at + 1) {
      return covering;
    }
    for (Hit hit : text.marks().in(Category.PREPOSITION, Math.max(0, at - 2), at + 1)) {
      if (hit.end() == at + 1) {
        return hit;
      }
    }
    return Hit.NONE;
  }

  private Role role(Hit preposition, int i) {
    // "In den Tschad" is into it, "in den Niederlanden" is there.
    boolean into = text.is(preposition.end() - 1, Word.INTO_CASE) && preposition.is("in");
    if (into && !text.marks().is(Category.PREPOSITION, "plural", i)) {
      return Role.TO;
    }
    if (text.is(preposition.end() - 1, Word.FROM_OR_OF) && ofNoun(preposition, i)) {
      return Role.IN;
    }
    return switch (preposition.key()) {
      case "from" -> Role.FROM;
      case "to" -> Role.TO;
      case "in" -> Role.IN;
      case "via" -> Role.VIA;
      case "through" -> Role.THROUGH;
      default -> Role.BARE;
    };
  }
}
