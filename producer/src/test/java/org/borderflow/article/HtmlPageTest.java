package org.borderflow.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.borderflow.extract.Article;
import org.borderflow.extract.Language;
import org.borderflow.extract.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPageTest {
  private static String text(String body) {
    return ReadArticles.article("a.html", body).text();
  }

  @Test
  void readsTheArticleAndWhatThePageSaysOfItself() {
    Article article =
        ReadArticles.article(
            "a.html",
            """
            <!doctype html><html lang="de-AT"><head><title>Zeitung</title>
            <meta property="og:site_name" content="Die Zeitung">
            <meta property="article:published_time" content="2022-09-25T14:30:00+02:00">
            <link rel="canonical" href="https://example.org/grenze">
            <script>var leser = 4711;</script></head>
            <body><nav>12 Menüs</nav><h1>Tausende an der Grenze</h1>
            <article><p>Am Samstag kamen
              <b>8.572</b>&nbsp;Russen<sup>1</sup> an.</p><p>Am Freitag <del>7.000</del> 6.470.</p>
            <aside>99 Anzeigen</aside></article><footer>1999</footer></body></html>
            """);
    assertThat(article.text())
        .isEqualTo(
            "Tausende an der Grenze\n\n"
                + "Am Samstag kamen 8.572\u00a0Russen an.\nAm Freitag 6.470.");
    assertThat(article.published())
        .isEqualTo(new Published.At(LocalDate.parse("2022-09-25"), LocalTime.of(14, 30)));
    assertThat(article.publisher()).contains("Die Zeitung");
    assertThat(article.url()).contains("https://example.org/grenze");
    assertThat(article.language()).contains(Language.GERMAN);
  }

  @Test
  void readsLinkedData() {
    Article article =
        ReadArticles.article(
            "a.html",
            """
            <html><head><script type="application/ld+json">no JSON</script>
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite"},
              {"@type": "NewsArticle", "datePublished": "2022-09-25",
               "publisher": {"@type": "Organization", "name": "Yle"}}]}</script></head>
            <body><p>8,572 came.</p></body></html>
            """);
    assertThat(article.published()).isEqualTo(Published.on(LocalDate.parse("2022-09-25")));
    assertThat(article.publisher()).contains("Yle");
  }

  /** Pages put all sorts of things there. */
  @Test
  void aDateThatCannotBeReadIsAsGoodAsNone() {
    Article article =
        ReadArticles.article(
            "a.html",
            "<meta name=date content='last week'><time datetime='2022-09-25'>Sunday</time><p>8</p>");
    assertThat(article.published()).isEqualTo(Published.on(LocalDate.parse("2022-09-25")));
  }

  @Test
  void anAddressThatIsNoneIsLeftOut() {
    assertThat(ReadArticles.article("a.html", "<link rel=canonical href='/grenze'><p>8</p>").url())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<p>a</p><p>b</p> | a⏎b",
        "a<br>b | a⏎b",
        "<div><div>a</div></div>b | a⏎b",
        "<p>8<span>.572</span></p> | 8.572",
        "<p>a<script>1</script><style>2</style><noscript>3</noscript>b</p> | ab",
        "<p>a<span hidden>1</span><i aria-hidden=true>2</i></p> | a",
        "<p>Grenz&shy;über&shy;gang</p> | Grenzübergang",
        "<p>a &lt;b&gt; 8</p> | a <b> 8",
        "<form>1</form><textarea>2</textarea><p>a</p> | a",
      })
  void readsWhatAReaderSees(String html, String text) {
    assertThat(text(html)).isEqualTo(text.replace('⏎', '\n'));
  }

  @Test
  void aTableIsALineForEachRowAndATabBetweenCells() {
    assertThat(
            text(
                "<table><tr><th>Tag</th><th>Zahl</th></tr>"
                    + "<tr><td>Montag</td><td>8.750</td></tr></table>"))
        .isEqualTo("Tag\tZahl\nMontag\t8.750");
  }

  /** A page of many articles is read whole; which of them is meant, it does not say. */
  @Test
  void ofSeveralArticlesNoneIsLost() {
    assertThat(text("<article>a</article><article>b</article>")).isEqualTo("a\nb");
  }

  @Test
  void thePagesOwnCharsetIsTaken() {
    byte[] bytes = "<meta charset=iso-8859-1><p>über</p>".getBytes(ISO_8859_1);
    assertThat(((ArticleRow.Good) ReadArticles.rows("a.html", bytes).get(0)).article().text())
        .isEqualTo("über");
  }

  @Test
  void aPageOfNothingIsNoArticle() {
    assertThat(ReadArticles.problem("a.html", "<p></p><script>8</script>"))
        .isEqualTo("a.html:1:1: text is empty; leave the article out");
  }

  /** Each of them has broken a reader of HTML somewhere. */
  @Test
  void bombsAreReadLikeAnyPage() {
    String nested = "<div>".repeat(200_000) + "8" + "</div>".repeat(200_000);
    assertThat(text(nested)).isEqualTo("8");
    String formatting = "<b><i>".repeat(20_000) + "8";
    assertThat(text(formatting)).isEqualTo("8");
    String huge = "<p title='" + "x".repeat(2_000_000) + "'>8</p>";
    assertThat(text(huge)).isEqualTo("8");
    StringBuilder attributes = new StringBuilder("<p");
    for (int i = 0; i < 50_000; i++) {
      attributes.append(" a").append(i).append("=1");
    }
    assertThat(text(attributes + ">8</p>")).isEqualTo("8");
    String entities = "<p>" + "&amp;".repeat(100_000) + "</p>";
    assertThat(text(entities)).isEqualTo("&".repeat(100_000));
    String data = "<script type='application/ld+json'>" + "[".repeat(100_000) + "</script><p>8</p>";
    assertThat(text(data)).isEqualTo("8");
    for (String open : List.of("<", "<!--", "<a href=\"", "<![CDATA[", "<script>")) {
      assertThat(ReadArticles.rows("a.html", "<p>8</p>" + open)).hasSize(1);
    }
  }
}
