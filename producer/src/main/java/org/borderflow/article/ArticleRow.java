package org.borderflow.article;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.extract.Article;
import org.borderflow.input.Place;

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
}
