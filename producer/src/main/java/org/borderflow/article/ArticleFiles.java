package org.borderflow.article;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import org.borderflow.input.Form;
import org.borderflow.input.TextInput;
import org.borderflow.input.UnreadableInputException;

/**
 * Opens files of articles, plain or gzip: JSON Lines of many, or one as HTML or plain text. The
 * form is known by the extension, else by the first character: { begins JSON, &lt; begins HTML.
 */
public final class ArticleFiles {
  private static final String SAVED_AS = "text or HTML";

  private final ArticleDefaults defaults;

  /**
   * @param defaults what is taken of an article where it does not say so itself
   */
  public ArticleFiles(ArticleDefaults defaults) {
    this.defaults = defaults;
  }

  private enum Shape {
    TEXT,
    HTML,
    JSON_LINES
  }

  /**
   * Opens a file.
   *
   * @throws UnreadableInputException when it is missing, a folder, empty, or no text in UTF-8
   */
  @SuppressWarnings("MustBeClosedChecker")
  public Articles open(Path file) {
    return articles(TextInput.open(file, SAVED_AS));
  }

  /**
   * Opens a stream, and closes it with the articles.
   *
   * @param name what messages call it
   * @throws UnreadableInputException when it is empty, or no text in UTF-8
   */
  @SuppressWarnings("MustBeClosedChecker")
  public Articles open(String name, InputStream bytes) {
    return articles(TextInput.open(name, bytes, SAVED_AS));
  }

  private Articles articles(TextInput input) {
    return switch (shape(input)) {
      case JSON_LINES -> new JsonArticles(input, defaults);
      case HTML -> WholeArticle.html(input, defaults);
      case TEXT -> WholeArticle.text(input, defaults);
    };
  }

  private static Shape shape(TextInput input) {
    String name = input.name().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    if (Form.byExtension(name).filter(Form.JSON_LINES::equals).isPresent()) {
      return Shape.JSON_LINES;
    }
    if (plain.endsWith(".html") || plain.endsWith(".htm") || plain.endsWith(".xhtml")) {
      return Shape.HTML;
    }
    if (plain.endsWith(".txt")) {
      return Shape.TEXT;
    }
    return switch (input.firstVisible()) {
      case '{' -> Shape.JSON_LINES;
      case '<' -> Shape.HTML;
      default -> Shape.TEXT;
    };
  }
}
