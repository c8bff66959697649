package org.borderflow.extract;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Finds the noun that a number counts: the first known one behind it, past its adjectives. */
final class Heads {
  private static final int FARTHEST = 9;
  private static final int FARTHEST_MODIFIER = 7;

  private final Reading text;

  Heads(Reading text) {
    this.text = text;
  }

  /** The noun behind a number, up to token {@code end} of its sentence. */
  Head of(Candidate number, int end) {
    Set<String> nationalities = new HashSet<>();
    Optional<Hit> modifier = Optional.empty();
    boolean unknown = false;
    int i = number.end();
    int last = Math.min(end, i + FARTHEST);
    while (i < last) {
      Hit noun = noun(i, end);
      if (noun.found()) {
        noteNationality(i, noun, nationalities);
        noteOf(noun, nationalities);
        return head(noun, nationalities, modifier);
      }
      Optional<Hit> behind = modifierAt(i, end);
      if (behind.isPresent()) {
        modifier = behind;
        i = behind.get().end();
        continue;
      }
      if (stops(i, end, number.end())) {
        break;
      }
      Hit adjective = text.marks().at(Category.ADJECTIVE, i);
      Hit demonym = text.marks().at(Category.DEMONYM, i);
      if (adjective.found() || demonym.found()) {
        nationalities.add(adjective.found() ? adjective.key() : demonym.key());
        i = adjective.found() ? adjective.end() : demonym.end();
        continue;
      }
      if (unknownNoun(i)) {
        unknown = true;
        if (text.has(Trait.CAPITAL_NOUNS)) {
          break;
        }
      }
      i++;
    }
    Head.Type type = unknown ? Head.Type.UNKNOWN : Head.Type.NONE;
    return new Head(type, Hit.NONE, number.end(), one(nationalities), modifier);
  }

  private void noteNationality(int first, Hit noun, Set<String> nationalities) {
    for (int i = first; i < noun.end(); i++) {
      Hit demonym = text.marks().at(Category.DEMONYM, i);
      if (demonym.found()) {
        nationalities.add(demonym.key());
      }
    }
  }

  /** "Einreisen von Ukrainern", "entries by Russians". */
  private void noteOf(Hit noun, Set<String> nationalities) {
    int i = noun.end();
    boolean of = text.is(i, Word.BY);
    if (!of || noun.sense().category() != Category.CROSSING) {
      return;
    }
    for (int j = i + 1; j <= i + 2; j++) {
      Hit demonym = text.marks().at(Category.DEMONYM, j);
      Hit adjective = text.marks().at(Category.ADJECTIVE, j);
      boolean people = text.found(Category.PEOPLE, j + 1);
      if (demonym.found()) {
        nationalities.add(demonym.key());
      } else if (adjective.found() && people) {
        nationalities.add(adjective.key());
      }
    }
  }

  /** "The number of Syrians who fled": the nationality of a number that stands alone. */
  Optional<String> subject(int first, int end) {
    Set<String> nationalities = new HashSet<>();
    for (Hit number : text.marks().in(Category.CROSSING, first, end)) {
      for (int i = number.end(); number.is("number") && i < Math.min(end, number.end() + 4); i++) {
        Hit demonym = text.marks().at(Category.DEMONYM, i);
        Hit adjective = text.marks().at(Category.ADJECTIVE, i);
        if (demonym.found()) {
          nationalities.add(demonym.key());
        } else if (adjective.found() && text.found(Category.PEOPLE, adjective.end())) {
          nationalities.add(adjective.key());
        }
      }
    }
    return one(nationalities);
  }

  private static Optional<String> one(Set<String> nationalities) {
    return nationalities.size() == 1
        ? Optional.of(nationalities.iterator().next()).filter(code -> !code.equals("EU"))
        : Optional.empty();
  }

  private static Head head(Hit noun, Set<String> nationalities, Optional<Hit> modifier) {
    Head.Type type =
        switch (noun.sense().category()) {
          case PEOPLE, DEMONYM -> Head.Type.PEOPLE;
          case CROSSING -> Head.Type.CROSSINGS;
          default -> Head.Type.OTHER;
        };
    return new Head(type, noun, noun.end(), one(nationalities), modifier);
  }

  /** The noun that begins at a token. Of nouns in a row, as English has them, the last one. */
  private Hit noun(int i, int end) {
    Hit noun = single(i);
    boolean row = !text.has(Trait.COMPOUNDS);
    while (noun.found() && noun.end() < end) {
      int next = text.is(noun.end(), '-') ? noun.end() + 1 : noun.end();
      Hit other = next < end && (row || next > noun.end()) ? single(next) : Hit.NONE;
      boolean unit = noun.is("share") || noun.is("money") || noun.is("distance");
      boolean joined = !unit && other.found() && (row || !text.token(next).spaced());
      if (!joined || other.first() != next) {
        break;
      }
      noun = other;
    }
    return noun;
  }

  private Hit single(int i) {
    Hit best = Hit.NONE;
    for (Category category :
        new Category[] {Category.NOUN, Category.CROSSING, Category.PEOPLE, Category.DEMONYM}) {
      Hit hit = text.marks().at(category, i);
      boolean here = hit.first() == i && !hit.is("number") && !adjectiveUse(category, i, hit);
      if (here && hit.end() - i >= best.end() - best.first()) {
        best = hit;
      }
    }
    boolean verb =
        text.has(Trait.CAPITAL_NOUNS)
            && text.token(i).word()
            && !text.token(i).capital()
            && text.found(Category.VERB, i)
            && best.sense().category() != Category.NOUN;
    return verb ? Hit.NONE : best;
  }

  /** "Chinese tourists": the demonym is an adjective if a noun follows. */
  private boolean adjectiveUse(Category category, int i, Hit hit) {
    return category == Category.DEMONYM
        && !text.has(Trait.CAPITAL_NOUNS)
        && text.found(Category.ADJECTIVE, i)
        && (text.found(Category.PEOPLE, hit.end())
            || text.found(Category.NOUN, hit.end())
            || text.found(Category.CROSSING, hit.end()));
  }

  /** A participle before the noun, alone or with what belongs to it: "aus Ungarn kommende". */
  private Optional<Hit> modifierAt(int i, int end) {
    boolean preposition = text.found(Category.PREPOSITION, i) && text.has(Trait.LONG_ATTRIBUTES);
    int last = Math.min(end, i + (preposition ? FARTHEST_MODIFIER : 1));
    for (int j = i; j < last; j++) {
      Hit verb = text.marks().at(Category.VERB, j);
      boolean participle = verb.first() == j && text.token(j).word() && !text.token(j).capital();
      if (participle && nounFollows(verb.end(), end)) {
        return Optional.of(verb);
      }
      if (!text.token(j).word() || text.token(j).number()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean nounFollows(int i, int end) {
    for (int j = i; j < Math.min(end, i + 2); j++) {
      if (text.found(Category.PEOPLE, j) || text.found(Category.DEMONYM, j)) {
        return true;
      }
      if (!text.found(Category.ADJECTIVE, j)) {
        return false;
      }
    }
    return false;
  }

  private boolean stops(int i, int end, int number) {
    Token token = text.token(i);
    if (token.number() || token.kind() == Token.Kind.DATE || token.kind() == Token.Kind.LINK) {
      return true;
    }
    if (token.kind() == Token.Kind.MARK) {
      boolean dash =
          (token.is('\u2013') || token.is('\u2014')) && i == number && noun(i + 1, end).found();
      boolean quote =
          dash || "\"\u201e\u201c\u201d\u00ab\u00bb-%\u20ac$\u00a3".contains(token.form());
      boolean list =
          token.is(',')
              && i + 1 < end
              && text.found(Category.ADJECTIVE, i + 1)
              && text.found(Category.ADJECTIVE, i - 1);
      return !quote && !list;
    }
    if (text.is(i, Word.OTHER_ARTICLE) || way(i)) {
      return true;
    }
    if (text.found(Category.TIME, i) && !text.is(i, Word.FURTHER)) {
      return true;
    }
    boolean of =
        text.marks().is(Category.PREPOSITION, "of", i)
            || text.is(i, Word.OF)
            || text.marks().is(Category.PREPOSITION, "article", i)
            || text.marks().is(Category.PREPOSITION, "and", i);
    if (text.found(Category.PREPOSITION, i) && !of) {
      return true;
    }
    boolean clause =
        (text.marks().is(Category.CLAUSE, "relative", i) && !text.has(Trait.ARTICLE_RELATIVES))
            || text.marks().is(Category.CLAUSE, "perfect", i);
    return clause || (text.found(Category.VERB, i) && !token.capital());
  }

  /**
   * A way of crossing is none of what is counted. Where nouns are not told by a capital, it may be:
   * "20 small boats".
   */
  private boolean way(int i) {
    return text.has(Trait.CAPITAL_NOUNS) && text.found(Category.WAY, i);
  }

  private boolean unknownNoun(int i) {
    Token token = text.token(i);
    boolean named = text.found(Category.PLACE, i) || text.found(Category.COUNTRY, i);
    return token.word()
        && !named
        && (text.has(Trait.CAPITAL_NOUNS)
            ? token.capital()
            : !text.found(Category.PREPOSITION, i)
                && !text.found(Category.QUANTIFIER, i)
                && !text.is(i, Word.UNCOUNTED)
                && !text.found(Category.CLAUSE, i));
  }
}
