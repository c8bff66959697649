package org.borderflow.extract;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the numbers of a text that count people who crossed a border. The same text always gives
 * the same figures. Built once, it can be used by any number of threads.
 */
public final class Extractor {
  private static final int TOLD_BY = 50;

  private final Map<Language, Grammar> grammars = new EnumMap<>(Language.class);
  private final Neighbours neighbours = new Neighbours();

  private Extractor() {
    for (Language language : Language.values()) {
      grammars.put(language, new Grammar(language));
    }
  }

  private static final class Standard {
    static final Extractor INSTANCE = new Extractor();
  }

  /**
   * The extractor with the word lists that come with the program.
   *
   * @throws IllegalStateException when a list is missing or has a line that cannot be read
   */
  public static Extractor standard() {
    return Standard.INSTANCE;
  }

  /** Finds the figures of a text. Takes time linear in its length. */
  public Extraction extract(Article article) {
    Grammar grammar = grammar(article);
    Reading reading = grammar.read(article.text());
    return new Extracting(reading, grammar.numbers(), neighbours, article.published()).run();
  }

  private Grammar grammar(Article article) {
    Language language = article.language().orElseGet(() -> language(article.text()));
    Grammar grammar = grammars.get(language);
    if (grammar == null) {
      throw new IllegalStateException("no word lists for " + language);
    }
    return grammar;
  }

  /** The language most of whose small words are among the first of a text. */
  private Language language(String text) {
    String beginning = text.substring(0, Math.min(text.length(), TOLD_BY * 10));
    List<Token> tokens = Tokenizer.tokens(beginning);
    List<Token> first = tokens.subList(0, Math.min(tokens.size(), TOLD_BY));
    Language best = Language.GERMAN;
    int most = -1;
    for (Map.Entry<Language, Grammar> entry : grammars.entrySet()) {
      int familiar = entry.getValue().familiarity(first);
      if (familiar > most) {
        most = familiar;
        best = entry.getKey();
      }
    }
    return best;
  }
}
