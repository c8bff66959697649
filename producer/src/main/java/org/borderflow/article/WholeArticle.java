package org.borderflow.article;

import java.util.Optional;
import java.util.function.Function;
import org.borderflow.extract.Article;
import org.borderflow.extract.TextTooLongException;
import org.borderflow.input.Place;
import org.borderflow.input.TextInput;
import org.borderflow.report.InvalidValueException;

/** An input that is one article from its beginning to its end. */
final class WholeArticle implements Articles {
  /** Of plain text in UTF-8; three bytes are the most that one of Java's characters takes. */
  private static final int MOST_TEXT = 3 * Article.MAX_LENGTH;

  /** Of a page, most of which is markup and scripts. */
  private static final int MOST_HTML = 10_000_000;

  private final TextInput input;
  private final int most;
  private final Function<byte[], ArticleRow> reading;
  private boolean read;

  private WholeArticle(TextInput input, int most, Function<byte[], ArticleRow> reading) {
    this.input = input;
    this.most = most;
    this.reading = reading;
  }

  /** Plain text: kept as it stands, so that offsets are those in the file. */
  static WholeArticle text(TextInput input, ArticleDefaults defaults) {
    Place start = new Place(input.name(), 1, 1);
    return new WholeArticle(input, MOST_TEXT, bytes -> text(bytes, start, defaults));
  }

  /** A page. */
  static WholeArticle html(TextInput input, ArticleDefaults defaults) {
    Place start = new Place(input.name(), 1, 1);
    return new WholeArticle(
        input, MOST_HTML, bytes -> article(HtmlPage.read(bytes), start, defaults));
  }

  private static ArticleRow text(byte[] bytes, Place start, ArticleDefaults defaults) {
    Decoded decoded = Decoded.of(bytes, start);
    if (decoded instanceof Decoded.Wrong wrong) {
      return new ArticleRow.Bad(wrong.place(), wrong.problem());
    }
    Optional<String> none = Optional.empty();
    String text = ((Decoded.Text) decoded).text();
    return article(new Said(text, none, none, none, none), start, defaults);
  }

  private static ArticleRow article(Said said, Place start, ArticleDefaults defaults) {
    try {
      return said.article(start, start.file(), defaults);
    } catch (TextTooLongException e) {
      return new ArticleRow.Bad(start, String.valueOf(e.getMessage()));
    } catch (InvalidValueException e) {
      return new ArticleRow.Bad(start, e.field() + " " + e.problem() + "; " + e.mend());
    }
  }

  @Override
  public Optional<ArticleRow> next() {
    if (read) {
      return Optional.empty();
    }
    read = true;
    return Optional.of(input.rest(most).map(reading).orElseGet(this::tooLong));
  }

  private ArticleRow tooLong() {
    return new ArticleRow.Bad(
        new Place(input.name(), 1, 1),
        "has more than " + most + " bytes, and no article does; cut it into articles");
  }

  @Override
  public void close() {
    input.close();
  }
}
