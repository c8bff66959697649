package org.borderflow.extract;

import java.util.Optional;

/**
 * A text to extract from, with what is known of it.
 *
 * @param text plain text, paragraphs divided by line ends; at most {@value #MAX_LENGTH} characters
 * @param published when it was published
 * @param publisher who published it, where known; a report needs it
 * @param url where it stands, where known
 * @param language its language; empty: told from its words
 */
public record Article(
    String text,
    Published published,
    Optional<String> publisher,
    Optional<String> url,
    Optional<Language> language) {
  /** The most UTF-16 characters that a text may have. No news text comes near it. */
  public static final int MAX_LENGTH = 500_000;

  /**
   * @throws TextTooLongException when the text has more than {@value #MAX_LENGTH} characters
   */
  public Article {
    if (text.length() > MAX_LENGTH) {
      throw new TextTooLongException(text.length());
    }
  }

  /** A text of which only the publication is known. */
  public static Article of(String text, Published published) {
    return new Article(text, published, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
