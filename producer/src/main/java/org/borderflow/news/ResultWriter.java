package org.borderflow.news;

/** Writes what comes of articles, in one form. */
interface ResultWriter {

  /**
   * Writes what comes of an article.
   *
   * @throws java.io.UncheckedIOException when it cannot be written, as all methods
   */
  void write(ArticleResult result);

  /** Hands over what is written so far. */
  void flush();
}
