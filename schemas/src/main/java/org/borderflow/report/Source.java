package org.borderflow.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.net.URISyntaxException;
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
  private static final int LONGEST_URL = 2_000;

  /**
   * @throws InvalidValueException when the publisher is empty, a name is too long or holds control
   *     characters, or the URL is not one
   */
  public Source {
    publisher = Text.name("source.publisher", publisher);
    authority = Text.optionalName("source.authority", authority);
    url = url.filter(text -> !text.isBlank()).map(Source::requireUrl);
  }

  /** A figure that its publisher gives without naming an authority or a page. */
  public static Source of(String publisher) {
    return new Source(publisher, Optional.empty(), Optional.empty());
  }

  private static String requireUrl(String text) {
    String url = Text.requirePrintable("source.url", text.strip());
    if (url.length() > LONGEST_URL || !isWeb(url)) {
      throw new InvalidValueException(
          "source.url", "is " + Text.quote(url), "write an http or https address, or leave it out");
    }
    return url;
  }

  private static boolean isWeb(String url) {
    try {
      URI uri = new URI(url);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getRawAuthority() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
