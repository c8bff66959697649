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

  /** Of so few words, as a headline has, none need be a small one. */
  private static final int FEW_WORDS = 20;

  /** German and English have a small word in three or four; other languages share a few. */
  private static final int WORDS_FOR_A_SMALL_ONE = 10;

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

  /**
   * Whether a text is, by its first words, in a language that is read: some of them must be its
   * small words. A text of few words is taken for such a one.
   */
  public boolean reads(String text) {
    List<Token> first = beginning(text);
    long words = first.stream().filter(Token::word).count();
    long most = grammars.values().stream().mapToLong(g -> g.familiarity(first)).max().orElse(0);
    return words < FEW_WORDS || most * WORDS_FOR_A_SMALL_ONE >= words;
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
    List<Token> first = beginning(text);
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

  private static List<Token> beginning(String text) {
    String beginning = text.substring(0, Math.min(text.length(), TOLD_BY * 10));
    return Tokenizer.first(beginning, TOLD_BY);
  }
}
