package org.borderflow.article;

import java.util.Optional;
import org.borderflow.extract.Article;
import org.borderflow.extract.Language;
import org.borderflow.input.Place;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.WebAddress;

/**
 * What an article says of itself, as texts.
 *
 * @param text the text itself
 * @param published when it was published, as {@link PublishedText} reads it
 * @param publisher who published it
 * @param url where it stands; one that is no web address is none
 * @param language its language's tag
 */
record Said(
    String text,
    Optional<String> published,
    Optional<String> publisher,
    Optional<String> url,
    Optional<String> language) {

  /**
   * The article, with what it does not say taken from elsewhere; or that its language is not read.
   *
   * @param place where it begins
   * @param id what it is called
   * @throws InvalidValueException when the text is empty, or a field cannot be read
   * @throws org.borderflow.extract.TextTooLongException when the text is too long
   */
  ArticleRow article(Place place, String id, ArticleDefaults defaults) {
    if (text.isBlank()) {
      throw new InvalidValueException("text", "is empty", "leave the article out");
    }
    Optional<String> other = language.filter(LanguageTag::isOther);
    if (other.isPresent()) {
      return new ArticleRow.OtherLanguage(place, other);
    }
    Publication publication =
        published
            .filter(value -> !value.isBlank())
            .map(PublishedText::read)
            .orElse(defaults.publication());
    Optional<Language> tongue =
        language.filter(tag -> !tag.isBlank()).map(LanguageTag::read).or(defaults::language);
    Article article =
        new Article(
            text,
            publication.published(),
            publisher.map(String::strip).filter(name -> !name.isEmpty()).or(defaults::publisher),
            url.flatMap(Said::webAddress).or(defaults::url),
            tongue);
    return new ArticleRow.Good(place, id, article, publication.at());
  }

  private static Optional<String> webAddress(String text) {
    try {
      return WebAddress.optional("url", Optional.of(text));
    } catch (InvalidValueException e) {
      return Optional.empty(); // Archives have keys of their own; a report has no room for them.
    }
  }
}
