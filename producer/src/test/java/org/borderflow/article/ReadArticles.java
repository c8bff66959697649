package org.borderflow.article;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.extract.Article;

/** Reads articles from memory. */
final class ReadArticles {
  private ReadArticles() {}

  static List<ArticleRow> rows(String name, byte[] bytes) {
    return rows(name, new ByteArrayInputStream(bytes), ArticleDefaults.NONE);
  }

  static List<ArticleRow> rows(String name, String text) {
    return rows(name, text.getBytes(UTF_8));
  }

  static List<ArticleRow> rows(String name, InputStream bytes, ArticleDefaults defaults) {
    List<ArticleRow> rows = new ArrayList<>();
    try (Articles articles = new ArticleFiles(defaults).open(name, bytes)) {
      for (Optional<ArticleRow> row = articles.next(); row.isPresent(); row = articles.next()) {
        rows.add(row.get());
      }
    }
    return rows;
  }

  static ArticleRow.Good good(String name, String text) {
    return (ArticleRow.Good) only(rows(name, text));
  }

  static Article article(String name, String text) {
    return good(name, text).article();
  }

  static String problem(String name, byte[] bytes) {
    return ((ArticleRow.Bad) only(rows(name, bytes))).message();
  }

  static String problem(String name, String text) {
    return problem(name, text.getBytes(UTF_8));
  }

  private static ArticleRow only(List<ArticleRow> rows) {
    if (rows.size() != 1) {
      throw new AssertionError(rows);
    }
    return rows.get(0);
  }
}
