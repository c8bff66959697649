package org.borderflow.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.report.InvalidValueException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a page says, and what it says of itself in its head. */
final class HtmlPage {
  /** Deeper elements are put beside each other: no page of a publisher is nested like that. */
  private static final int DEEPEST = 512;

  private static final String NO_ADDRESS = "";
  private static final List<String> PUBLISHED =
      List.of(
          "meta[property=article:published_time]",
          "meta[itemprop=datePublished]",
          "meta[name=date]",
          "meta[name=DC.date.issued]");
  private static final List<String> BODIES =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

  private final Document page;
  private final LinkedData data;

  private HtmlPage(Document page) {
    this.page = page;
    this.data = LinkedData.of(page);
  }

  /** Reads a page; the charset is the one that it names itself, else UTF-8. */
  static Said read(byte[] bytes) {
    try {
      return new HtmlPage(
              Jsoup.parse(
                  new ByteArrayInputStream(bytes),
                  null,
                  NO_ADDRESS,
                  Parser.htmlParser().setMaxDepth(DEEPEST)))
          .said();
    } catch (IOException e) {
      throw new UncheckedIOException("memory can be read", e);
    }
  }

  /** The text of a piece of HTML, as feeds have it. */
  static String textOf(String html) {
    return HtmlText.of(
        Jsoup.parse(html, NO_ADDRESS, Parser.htmlParser().setMaxDepth(DEEPEST)).body());
  }

  private Said said() {
    return new Said(text(), published(), publisher(), url(), Optional.of(language()));
  }

  private String text() {
    Element body = body();
    String text = HtmlText.of(body);
    Optional<String> headline =
        Optional.ofNullable(page.selectFirst("h1"))
            .filter(h1 -> !h1.equals(body) && !h1.parents().contains(body))
            .map(HtmlText::of)
            .filter(words -> !words.isEmpty());
    return headline.map(words -> words + "\n\n" + text).orElse(text);
  }

  /** The article itself, where the page says which element that is. */
  private Element body() {
    return BODIES.stream()
        .map(page::select)
        .filter(found -> found.size() == 1 && !found.get(0).text().isBlank())
        .map(found -> found.get(0))
        .findFirst()
        .orElse(page.body());
  }

  private Optional<String> published() {
    Stream<String> inMeta =
        PUBLISHED.stream()
            .flatMap(query -> page.select(query).stream())
            .map(m -> m.attr("content"));
    Stream<String> inTime = page.select("time[datetime]").stream().map(t -> t.attr("datetime"));
    return Stream.of(inMeta, data.published().stream(), inTime)
        .flatMap(found -> found)
        .filter(HtmlPage::isReadable)
        .findFirst();
  }

  /** Pages put all sorts of things there; what cannot be read is as good as not said. */
  private static boolean isReadable(String time) {
    try {
      PublishedText.read(time);
      return !time.isBlank();
    } catch (InvalidValueException e) {
      return false;
    }
  }

  private Optional<String> publisher() {
    return content("meta[property=og:site_name]")
        .or(data::publisher)
        .or(() -> content("meta[name=publisher]"));
  }

  private Optional<String> url() {
    return Optional.ofNullable(page.selectFirst("link[rel=canonical]"))
        .map(link -> link.attr("href"))
        .filter(address -> !address.isBlank())
        .or(() -> content("meta[property=og:url]"));
  }

  private String language() {
    return Optional.ofNullable(page.selectFirst("html")).map(html -> html.attr("lang")).orElse("");
  }

  private Optional<String> content(String query) {
    return page.select(query).stream()
        .map(meta -> meta.attr("content"))
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
