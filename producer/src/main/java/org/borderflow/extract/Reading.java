package org.borderflow.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text as it was read: tokens, what they mean, sentences. Knows nothing of figures. */
final class Reading {
  private static final int FARTHEST_PARTICLE = 60;

  private final String text;
  private final Lexicon lexicon;
  private final Words words;
  private final List<Token> tokens;
  private final List<Entry> known;
  private final Marks marks;
  private final int[] sentenceOf;
  private final int[] sentenceFirst;

  Reading(String text, Lexicon lexicon, Sentences sentences) {
    this.text = text;
    this.lexicon = lexicon;
    this.words = lexicon.small();
    this.tokens = Tokenizer.tokens(text);
    this.known = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      known.add(lexicon.word(token.form()));
    }
    this.marks = Marks.of(tokens, known, lexicon);
    this.sentenceOf = sentences.of(text, tokens);
    this.sentenceFirst = firsts(sentenceOf);
  }

  private static int[] firsts(int[] sentenceOf) {
    int count = sentenceOf.length == 0 ? 0 : sentenceOf[sentenceOf.length - 1] + 1;
    int[] first = new int[count + 1];
    for (int i = sentenceOf.length - 1; i >= 0; i--) {
      first[sentenceOf[i]] = i;
    }
    first[count] = sentenceOf.length;
    return first;
  }

  boolean has(Trait trait) {
    return words.has(trait);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  /** Whether there is such a token, and it is that mark. */
  boolean is(int i, char mark) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(mark);
  }

  /** Whether there is such a token, and it is one of such words, or looks so. */
  boolean is(int i, Word word) {
    return i >= 0
        && i < tokens.size()
        && (known.get(i).isSmall(word) || words.looks(word, tokens.get(i).form()));
  }

  /** Whether the name that stands for a word and its forms is such a word. */
  boolean named(Hit hit, Word word) {
    return words.holds(word, hit.sense().name());
  }

  /** What stands before the end that makes the token such a word; empty if there is none. */
  Optional<String> stem(int i, Word word) {
    return i < tokens.size() ? words.stem(word, tokens.get(i).form()) : Optional.empty();
  }

  Marks marks() {
    return marks;
  }

  boolean found(Category category, int i) {
    return marks.at(category, i).found();
  }

  /** Whether any list knows the token. */
  boolean known(int i) {
    for (Category category : Category.values()) {
      if (found(category, i)) {
        return true;
      }
    }
    return false;
  }

  int sentences() {
    return sentenceFirst.length - 1;
  }

  int sentence(int token) {
    return sentenceOf[token];
  }

  int first(int sentence) {
    return sentenceFirst[sentence];
  }

  int end(int sentence) {
    return sentenceFirst[sentence + 1];
  }

  /** The text from one token to the one before {@code end}. */
  String words(int first, int end) {
    return text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }

  String words(Hit hit) {
    return words(hit.first(), hit.end());
  }

  /** The words in quotation marks, for a reason. */
  String quote(Hit hit) {
    return "\"" + words(hit) + "\"";
  }

  Phrase phrase(int first, int end) {
    int sentence = sentence(first);
    int start = tokens.get(first).start();
    int stop = tokens.get(end - 1).end();
    return new Phrase(
        text.substring(start, stop),
        start,
        stop,
        tokens.get(first(sentence)).start(),
        tokens.get(end(sentence) - 1).end());
  }

  /** The verbs that begin in the range: those whose particle, if they need one, is there too. */
  List<Hit> verbs(int first, int end) {
    List<Hit> verbs = new ArrayList<>();
    for (Hit hit : marks.in(Category.VERB, first, end)) {
      boolean noun =
          has(Trait.CAPITAL_NOUNS)
              ? token(hit.first()).capital() && hit.first() != first(sentence(first))
              : usedAsNoun(hit);
      boolean together =
          hit.sense().particle().isEmpty() || particleAfter(hit, Math.min(end, size()));
      if (!noun && together) {
        boolean same = !verbs.isEmpty() && verbs.get(verbs.size() - 1).first() == hit.first();
        // Of several senses at one place, the one with a particle holds, else the longest.
        if (!same) {
          verbs.add(hit);
        } else if (!hit.sense().particle().isEmpty()) {
          verbs.set(verbs.size() - 1, hit);
        }
      }
    }
    return verbs;
  }

  /** "The crossing", "a return": a word that is a verb elsewhere. */
  private boolean usedAsNoun(Hit verb) {
    int before = verb.first() - 1;
    if (verb.end() - verb.first() > 1 || before < 0) {
      return false;
    }
    boolean article = is(before, Word.NOUN_MARK);
    boolean named =
        found(Category.CROSSING, verb.first())
            && (found(Category.POINT, before) || found(Category.ADJECTIVE, before));
    return (article && !is(verb.first(), Word.NO_NOUN)) || named;
  }

  private boolean particleAfter(Hit verb, int end) {
    for (int i = verb.end(); i < Math.min(end, verb.end() + FARTHEST_PARTICLE); i++) {
      if (token(i).form().equals(verb.sense().particle())) {
        boolean last = i + 1 >= end || !token(i + 1).word();
        boolean more =
            !last
                && (marks.is(Category.CLAUSE, "coordinate", i + 1)
                    || found(Category.PREPOSITION, i + 1)
                    || is(i + 1, Word.LIKE));
        if (last || more) {
          return true;
        }
      }
    }
    return false;
  }
}
