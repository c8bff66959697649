package org.borderflow.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.borderflow.article.Publication;
import org.borderflow.extract.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class FeedDocumentTest {
  private static Feed read(byte[] bytes, String contentType) throws FeedException {
    return new FeedDocument("a.xml", Optional.empty())
        .read(
            new ByteArrayInputStream(bytes),
            Optional.of(contentType).filter(type -> !type.isEmpty()));
  }

  private static Feed read(String xml) throws FeedException {
    return read(xml.getBytes(UTF_8), "");
  }

  private static void refuses(String xml, String message) {
    assertThatThrownBy(() -> read(xml)).isInstanceOf(FeedException.class).hasMessage(message);
  }

  /** Half past midnight in Vienna is still the day before in UTC; "yesterday" is by Vienna. */
  @Test
  void readsRss() throws FeedException {
    Feed feed =
        read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Die Zeitung</title><language>de-at</language>
            <item><title>Grenze &amp; mehr</title><guid>id-1</guid>
              <link>https://example.org/1</link>
              <pubDate>Sun, 25 Sep 2022 00:30:00 +0200</pubDate>
              <description>Kurz: 8.572</description>
              <content:encoded><![CDATA[<p>Am Samstag kamen <b>8.572</b> Russen.</p><p>Mehr.</p>]]>
              </content:encoded></item>
            <item><title>Ohne alles</title><link>https://example.org/2</link></item>
            </channel></rss>
            """);
    assertThat(feed.title()).contains("Die Zeitung");
    assertThat(feed.language()).contains("de-at");
    assertThat(feed.entries())
        .containsExactly(
            new FeedEntry(
                "id-1",
                Optional.of("https://example.org/1"),
                "Grenze & mehr\n\nAm Samstag kamen 8.572 Russen.\nMehr.",
                new Publication(
                    new Published.At(LocalDate.parse("2022-09-25"), LocalTime.of(0, 30)),
                    Optional.of(Instant.parse("2022-09-24T22:30:00Z")))),
            new FeedEntry(
                "https://example.org/2",
                Optional.of("https://example.org/2"),
                "Ohne alles",
                Publication.UNKNOWN));
  }

  @Test
  void readsAtom() throws FeedException {
    Feed feed =
        read(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>News</title>
            <id>urn:feed</id><updated>2022-09-25T12:00:00Z</updated>
            <entry><id>urn:1</id><title type="html">8,572 &lt;i&gt;came&lt;/i&gt;</title>
              <link href="https://example.org/1"/><updated>2022-09-25T23:00:00-05:00</updated>
              <summary>short</summary>
              <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>A</p><p>B &lt; C</p>
              </div></content></entry>
            </feed>
            """);
    FeedEntry entry = feed.entries().get(0);
    assertThat(entry.id()).isEqualTo("urn:1");
    assertThat(entry.text()).isEqualTo("8,572 came\n\nA\nB < C");
    // 23:00 five hours behind UTC is 04:00 of the next day.
    assertThat(entry.publication())
        .isEqualTo(
            new Publication(
                new Published.At(LocalDate.parse("2022-09-25"), LocalTime.of(23, 0)),
                Optional.of(Instant.parse("2022-09-26T04:00:00Z"))));
  }

  /** Where the feed writes all times in UTC, the publisher's zone must be said. */
  @Test
  void aZoneThatIsGivenDecidesTheDay() throws FeedException {
    Feed feed =
        new FeedDocument("a.xml", Optional.of(ZoneId.of("Europe/Vienna")))
            .read(
                new ByteArrayInputStream(
                    ("<rss version='2.0'><channel><title>Z</title><item><title>8</title>"
                            + "<pubDate>Sat, 24 Sep 2022 22:30:00 GMT</pubDate></item></channel></rss>")
                        .getBytes(UTF_8)),
                Optional.empty());
    assertThat(feed.entries().get(0).publication().published())
        .isEqualTo(new Published.At(LocalDate.parse("2022-09-25"), LocalTime.of(0, 30)));
  }

  @Test
  void readsTheEncodingThatIsSaid() throws FeedException {
    String xml =
        "<?xml version='1.0' encoding='iso-8859-1'?>"
            + "<rss version='2.0'><channel><title>Übersicht</title></channel></rss>";
    assertThat(read(xml.getBytes(ISO_8859_1), "").title()).contains("Übersicht");
    assertThat(read(xml.getBytes(ISO_8859_1), "application/xml").title()).contains("Übersicht");
  }

  /** A billion laughs in nine lines, and a file of this machine. */
  @Test
  void aDocumentTypeIsRefusedAndWithItAllEntities() {
    StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY a").append(i).append(" \"");
      laughs.append(("&a" + (i - 1) + ";").repeat(10)).append("\">");
    }
    laughs.append("]><rss version='2.0'><channel><title>&a9;</title></channel></rss>");
    String problem =
        "has a document type, and with it can have entities; a feed needs none, and none is read";
    assertThatThrownBy(() -> read(laughs.toString()))
        .isInstanceOf(FeedException.class)
        .hasMessageMatching("a\\.xml:1:[0-9]+: " + problem);
    String file =
        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<rss version='2.0'><channel><title>&x;</title></channel></rss>";
    assertThatThrownBy(() -> read(file)).hasMessageContaining(problem);
  }

  @Test
  void whatIsNestedTooDeeplyOrHasTooManyElementsIsRefused() {
    refuses(
        "<rss version='2.0'>" + "<a>".repeat(100_000),
        "a.xml: is nested deeper than 200 elements; no feed is: left unread");
    refuses(
        "<rss version='2.0'>" + "<a/>".repeat(500_001) + "</rss>",
        "a.xml: has more than 500000 elements; no feed has: left unread");
  }

  @ParameterizedTest
  @ValueSource(strings = {"no XML", "<rss", "{\"version\": \"https://jsonfeed.org/version/1\"}"})
  void whatIsNoXmlIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(FeedException.class)
        .hasMessageMatching("a\\.xml:1:[0-9]+: is no XML from here on; check that it is a feed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html><body>8</body></html>", "<x/>"})
  void xmlThatIsNoFeedIsRefused(String text) {
    refuses(text, "a.xml: is XML, but neither RSS nor Atom; check that it is a feed");
  }
}
