package org.borderflow.extract;

import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Mention.Role;

/** What the words before a place make of it. */
final class Prepositions {
  private static final int FARTHEST_PREPOSITION = 5;

  private final Reading text;

  Prepositions(Reading text) {
    this.text = text;
  }

  Role roleBefore(int i, int first, List<Mention> found) {
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
