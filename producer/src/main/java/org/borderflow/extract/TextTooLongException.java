package org.borderflow.extract;

/** A text longer than {@link Article#MAX_LENGTH}. The message says what to do. */
public final class TextTooLongException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  TextTooLongException(int length) {
    super(
        "the text has "
            + length
            + " characters; at most "
            + Article.MAX_LENGTH
            + " are read: cut it into articles");
  }
}
