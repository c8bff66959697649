package org.borderflow.article;

import java.util.Optional;
import org.borderflow.extract.Language;

/**
 * What is taken of an article where it does not say so itself.
 *
 * @param publication when it was published
 * @param publisher who published it
 * @param url where it stands, http or https
 * @param language its language
 */
public record ArticleDefaults(
    Publication publication,
    Optional<String> publisher,
    Optional<String> url,
    Optional<Language> language) {

  /** Nothing is known beside what an article says. */
  public static final ArticleDefaults NONE =
      new ArticleDefaults(
          Publication.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty());
}
