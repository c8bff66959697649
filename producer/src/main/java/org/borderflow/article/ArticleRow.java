package org.borderflow.article;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.extract.Article;
import org.borderflow.input.Place;
import org.borderflow.report.Text;

/** One article of an input, or what is wrong with it. */
public sealed interface ArticleRow {

  /** Where it begins; of one that cannot be read, where the fault is. */
  Place place();

  /**
   * An article.
   *
   * @param place where it begins
   * @param id what it calls itself; else where it stands
   * @param article its text, and what is known of it
   * @param publishedAt the very moment of its publication, where it is known; the article itself
   *     has the publisher's own day and time
   */
  record Good(Place place, String id, Article article, Optional<Instant> publishedAt)
      implements ArticleRow {}

  /**
   * Something that cannot be read as an article.
   *
   * @param place where the fault is
   * @param problem what is wrong and how to mend it, one line
   */
  record Bad(Place place, String problem) implements ArticleRow {
    /** The whole message: {@code file:line:column: what; how to mend}. */
    public String message() {
      return place + ": " + problem;
    }
  }

  /**
   * An article in a language that is not read. There is nothing wrong with it.
   *
   * @param place where it begins
   * @param language what it says that its language is; empty: its words tell that it is none
   */
  record OtherLanguage(Place place, Optional<String> language) implements ArticleRow {
    /** The whole message: {@code file:line:column: what; what becomes of it}. */
    public String message() {
      return place
          + language
              .map(tag -> ": is in the language " + Text.quote(tag) + ", which is not read")
              .orElse(": is in none of the languages that are read, as far as its words tell")
          + " ("
          + LanguageTag.known()
          + " are); left out";
    }
  }
}
