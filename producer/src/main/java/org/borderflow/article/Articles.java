package org.borderflow.article;

import java.io.Closeable;
import java.util.Optional;

/** The articles of one input, one after the other. */
public interface Articles extends Closeable {

  /**
   * The next one; nothing at the end.
   *
   * @throws org.borderflow.input.UnreadableInputException when the input breaks off
   */
  Optional<ArticleRow> next();

  @Override
  void close();
}
