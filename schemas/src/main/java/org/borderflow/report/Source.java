package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;

/**
 * Who says so.
 *
 * @param publisher who published the figure: an outlet, an agency or an authority's own page
 * @param authority whose figure it is, when the publisher names one
 * @param url where it stands, http or https
 */
@JsonPropertyOrder({"publisher", "authority", "url"})
public record Source(
    @JsonProperty(required = true) String publisher,
    Optional<String> authority,
    Optional<String> url) {
  /**
   * @throws InvalidValueException when the publisher is empty, a name is too long or holds control
   *     characters, or the URL is not one
   */
  public Source {
    publisher = Text.name("source.publisher", publisher);
    authority = Text.optionalName("source.authority", authority);
    url = WebAddress.optional("source.url", url);
  }

  /** A figure that its publisher gives without naming an authority or a page. */
  public static Source of(String publisher) {
    return new Source(publisher, Optional.empty(), Optional.empty());
  }
}
