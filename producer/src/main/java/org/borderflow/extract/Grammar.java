package org.borderflow.extract;

import java.util.HashSet;
import java.util.Set;

/** All that is known of a language; built once, and never changed. */
final class Grammar {
  private final Lexicon lexicon;
  private final NumberWords numbers;
  private final Sentences sentences;

  Grammar(Language language) {
    Words words = Words.of(language);
    lexicon = Lexicon.of(language, words);
    numbers = new NumberWords(language, words);
    Set<String> abbreviations = new HashSet<>();
    WordList.read(language.code() + "/abbreviations.txt").lines().stream()
        .flatMap(line -> line.forms().stream())
        .forEach(form -> abbreviations.add(form.text()));
    Set<String> months = new HashSet<>();
    WordList.read(language.code() + "/time.txt").lines().stream()
        .filter(line -> line.key().startsWith("month "))
        .flatMap(line -> line.forms().stream())
        .forEach(form -> months.add(form.text()));
    sentences = new Sentences(language, words, abbreviations, months);
  }

  NumberWords numbers() {
    return numbers;
  }

  Reading read(String text) {
    return new Reading(text, lexicon, sentences);
  }

  /** How many of a text's first words are this language's small words. */
  int familiarity(java.util.List<Token> tokens) {
    int familiar = 0;
    for (Token token : tokens) {
      familiar += lexicon.isSmall(token.form()) ? 1 : 0;
    }
    return familiar;
  }
}
