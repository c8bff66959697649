package org.borderflow.feed;

import java.util.Optional;
import org.borderflow.article.ArticleRow;
import org.borderflow.extract.Article;
import org.borderflow.extract.Language;
import org.borderflow.extract.TextTooLongException;
import org.borderflow.input.Place;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.WebAddress;

/**
 * Makes articles of the entries of a feed.
 *
 * @param where the feed's address or file
 * @param publisher who publishes it
 * @param language its language
 */
record EntryArticles(String where, Optional<String> publisher, Optional<Language> language) {

  /**
   * The article of an entry, or why there is none.
   *
   * @param number the entry's number in the feed, from 1: its place
   */
  ArticleRow of(FeedEntry entry, int number) {
    Place place = new Place(where, number, 1);
    if (entry.text().isBlank()) {
      return new ArticleRow.Bad(place, "the entry has no text; left out");
    }
    try {
      Article article =
          new Article(
              entry.text(), entry.publication().published(), publisher, url(entry), language);
      return new ArticleRow.Good(place, entry.id(), article, entry.publication().at());
    } catch (TextTooLongException e) {
      return new ArticleRow.Bad(place, String.valueOf(e.getMessage()));
    }
  }

  private static Optional<String> url(FeedEntry entry) {
    try {
      return WebAddress.optional("url", entry.link());
    } catch (InvalidValueException e) {
      return Optional.empty(); // A link within the page that shows the feed.
    }
  }
}
