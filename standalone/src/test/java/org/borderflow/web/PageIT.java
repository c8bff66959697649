package org.borderflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.borderflow.cli.Borderflow;
import org.borderflow.cli.Running;
import org.borderflow.estimate.Wording;
import org.borderflow.report.Report;
import org.borderflow.stream.Sample;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page over a demo, as a person sees it in a browser. */
class PageIT {
  private static final String FINLAND = "RU>FI;mode=land;nationality=RU";

  private static Optional<Chromium> chromium = Optional.empty();

  @BeforeAll
  static void isThere() {
    Optional<Path> program = Chromium.program();
    assumeTrue(
        program.isPresent(), "there is no Chromium on this machine; apt-get install chromium");
    // A replay has to come through the broker, and the machine may be busy.
    setDefaultAssertionTimeout(60_000);
    chromium = program.map(Chromium::start);
  }

  @AfterAll
  static void end() {
    chromium.ifPresent(Chromium::close);
  }

  @Test
  void aReplayMakesFiguresAppearWithTheirEvidence(@TempDir Path folder) throws Exception {
    try (Running demo = Running.start(folder, "demo", "--day-length", "100ms", "--http-port", "0");
        Visit visit = visit(demo, "en-GB", ColorScheme.LIGHT, 1280)) {
      visit.open();
      // Never loaded anew: what comes now comes live.
      visit.page().evaluate("() => { window.here = true; }");
      visit.page().locator(".row").first().waitFor();
      String first = visit.page().locator("#clock time").textContent();
      assertThat(visit.page().locator("#clock time")).not().hasText(first);
      assertThat(visit.page().locator(".row").nth(5)).isVisible();
      demo.awaitErr("still listening");
      // The sample's last report is of 21 December.
      assertThat(visit.page().locator("#clock time")).hasText("21 Dec 2022, 12:00 UTC");
      assertThat(visit.page().evaluate("() => window.here")).isEqualTo(true);
      aClickShowsADaysEvidence(visit);
      aDayWithoutAReportIsUnknown(visit);
      assertThat(visit.trouble()).isEmpty();
      for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        nobodyIsKeptOut(demo, "en-GB", colours, 1280);
        nobodyIsKeptOut(demo, "de-DE", colours, 390);
      }
      germansReadGerman(demo);
    }
  }

  @Test
  void whatAReportSaysIsTextAndNothingElse(@TempDir Path folder) throws Exception {
    Path reports = folder.resolve("reports.csv");
    Files.writeString(
        reports,
        """
        origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,\
        period_start,period_end,kind,publisher,authority,published_on,url
        UA,PL,<b>Шегині</b>,,,crossings,,4711,4711,exact,2022-03-01,2022-03-01,total,\
        <img src=x onerror=alert(1)>,,2022-03-02,https://news.example/%22%3E%3Cscript%3E
        """);
    try (Running demo =
            Running.start(
                folder, "demo", "--http-port", "0", "--speed", "max", reports.toString());
        Visit visit = visit(demo, "de-DE", ColorScheme.LIGHT, 1280)) {
      demo.awaitErr("still listening");
      visit.open();
      assertThat(visit.page().locator("#day .big")).hasText("4.711");
      assertThat(visit.page().locator("#flow-what")).hasText("<b>Шегині</b>");
      Locator source = visit.page().locator("#evidence a");
      assertThat(source).hasText("<img src=x onerror=alert(1)>");
      assertThat(source).hasAttribute("href", "https://news.example/%22%3E%3Cscript%3E");
      assertThat(visit.page().locator("img, #flow-what b")).hasCount(0);
      assertThat(visit.trouble()).isEmpty();
    }
  }

  /**
   * The phrase begins behind a character that is two in the browser, and after what looks like
   * HTML.
   */
  @Test
  void thePhraseOfAReportIsMarkedInItsSentence(@TempDir Path folder) throws Exception {
    Path reports = folder.resolve("reports.csv");
    Files.writeString(
        reports,
        """
        origin,destination,crossing_point,mode,nationality,measure,counted_at,low,high,quantifier,\
        period_start,period_end,kind,publisher,authority,published_on,url,excerpt,excerpt_start,\
        excerpt_end
        UA,PL,,,,crossings,,4711,4711,exact,2022-03-01,2022-03-01,total,Zeitung,,2022-03-02,,\
        "🚗 <b>Laut</b> Grenzschutz kamen am Dienstag 4.711 Menschen.",44,49
        """);
    try (Running demo =
        Running.start(folder, "demo", "--http-port", "0", "--speed", "max", reports.toString())) {
      demo.awaitErr("still listening");
      for (String language : List.of("de-DE", "en-GB")) {
        for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
          try (Visit visit = visit(demo, language, colours, 1280)) {
            visit.open("UA>PL", "2022-03-01");
            Locator quotation = visit.page().locator("#evidence .used q");
            assertThat(quotation)
                .hasText("🚗 <b>Laut</b> Grenzschutz kamen am Dienstag 4.711 Menschen.");
            assertThat(quotation.locator("mark")).hasText("4.711");
            assertThat(visit.page().locator("#evidence b")).hasCount(0);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.trouble()).isEmpty();
            picture(visit, language + "-" + colours);
          }
        }
      }
    }
  }

  /** The whole way, as a person goes it: a page of a paper, extracted, streamed, looked at. */
  @Test
  void aNewsTextIsEvidenceInItsOwnWords(@TempDir Path folder) throws Exception {
    Path article = folder.resolve("seite.html");
    Files.writeString(
        article,
        """
        <!doctype html><html lang="de"><head>
        <meta property="og:site_name" content="Grenzbote">
        <meta property="article:published_time" content="2022-09-25T18:05:00+02:00"></head><body>
        <nav>17 Meldungen</nav><article><p>Am Samstag sind 8.572 Russen aus Russland nach Finnland
        eingereist. In der Warteschlange standen rund 300 Autos.</p></article></body></html>
        """);
    Path reports = folder.resolve("reports.jsonl");
    int exitCode =
        Borderflow.run(
            new String[] {"extract", article.toString(), "--output", reports.toString()},
            new PrintWriter(new StringWriter()),
            new PrintWriter(new StringWriter()),
            Map.of());
    assertThat(exitCode).isZero();
    try (Running demo =
            Running.start(
                folder, "demo", "--http-port", "0", "--speed", "max", reports.toString());
        Visit visit = visit(demo, "de-DE", ColorScheme.LIGHT, 1280)) {
      demo.awaitErr("still listening");
      visit.open();
      assertThat(visit.page().locator("#day .big")).hasText("8.572");
      assertThat(visit.page().locator("#day h3")).hasText("Samstag, 24. September 2022");
      assertThat(visit.page().locator("#evidence .used q"))
          .hasText("Am Samstag sind 8.572 Russen aus Russland nach Finnland eingereist.");
      assertThat(visit.page().locator("#evidence mark")).hasText("8.572");
      assertThat(visit.trouble()).isEmpty();
      picture(visit, "news");
    }
  }

  private static void picture(Visit visit, String name) {
    String to = System.getProperty("borderflow.pictures", "");
    if (!to.isEmpty()) {
      visit
          .page()
          .screenshot(
              new com.microsoft.playwright.Page.ScreenshotOptions()
                  .setFullPage(true)
                  .setPath(Path.of(to, name + ".png")));
    }
  }

  private static Visit visit(Running demo, String language, ColorScheme colours, int width) {
    URI address = URI.create(demo.awaitErr("page and API at (\\S+)"));
    return Visit.begin(chromium.orElseThrow().browser(), address, language, colours, width);
  }

  /** 8,572 came on that Saturday, by the Finnish Border Guard as dpa had it. */
  private static void aClickShowsADaysEvidence(Visit visit) {
    visit.open(FINLAND, "2022-09-23");
    visit.clickNextDayInChart();
    assertThat(visit.page().locator("#day h3")).hasText("Saturday, 24 September 2022");
    assertThat(visit.page().locator("#day .big")).hasText("8,572");
    assertThat(visit.page().locator("h1"))
        .containsText("Russia → Finland: 8,572 people on 24 September 2022");
    assertThat(visit.page().locator("#day .mark.dispute")).hasText("? disputed");
    Locator source = visit.page().locator("#evidence .used a").first();
    assertThat(source).hasText("Anews (dpa)");
    assertThat(source).hasAttribute("href", Pattern.compile("https://www\\.anews\\.com\\.tr/.*"));
    assertThat(source).hasAttribute("rel", Pattern.compile(".*noopener.*"));
    // Those who came the other way, taken for those who came this way.
    assertThat(visit.page().locator("#evidence .outvoted s").last()).hasText("almost 4,200");
    assertThat(visit.page()).hasURL(Pattern.compile(".*&day=2022-09-24"));
  }

  /** Of July 2022 nobody says how many went to Georgia. */
  private static void aDayWithoutAReportIsUnknown(Visit visit) {
    visit.open("RU>GE;nationality=RU", "2022-07-02");
    assertThat(visit.page().locator("#day .big")).hasText("unknown");
    assertThat(visit.page().locator("#evidence li")).hasCount(0);
    visit.page().locator(".plot").press("ArrowLeft");
    assertThat(visit.page().locator("#day h3")).hasText("Friday, 1 July 2022");
    visit.page().locator("#chart summary").click();
    Locator row = visit.page().locator("#chart tr:has(th:text-is('1\u00a0July\u00a02022'))");
    assertThat(row.locator("td").first()).hasText("unknown");
  }

  /** All that the sample's reports say, in words, and one of each kind by hand. */
  private static void germansReadGerman(Running demo) throws Exception {
    try (Visit visit = visit(demo, "de-DE", ColorScheme.LIGHT, 1280)) {
      visit.open(FINLAND, "2022-09-24");
      assertThat(visit.page().locator("#evidence .outvoted s").last()).hasText("fast 4.200");
      assertThat(visit.page().locator("#evidence [lang]")).hasCount(0);
      assertThat(german(visit, "about 5,000 to 6,000, a day, 2022-09-22 to 2022-09-23"))
          .isEqualTo("etwa 5.000 bis 6.000 am Tag, 22.–23. September 2022");
      assertThat(german(visit, "at least 10,000 to 99,999, vaguely, 2022-09-24"))
          .isEqualTo("mindestens 10.000 bis 99.999, grob gesagt, 24. September 2022");
      assertThat(german(visit, "more than 4,824, against 3,133 before"))
          .isEqualTo("mehr als 4.824, gegenüber 3.133 zuvor");
      assertThat(
              german(
                  visit,
                  "at most 90, 2022-09-28T10:00 to 2022-09-29T10:00, 2.5 times as many as before"))
          .matches(
              "höchstens 90, 28\\. Sept\\. 2022, 10:00\\s–\\s29\\. Sept\\. 2022, 10:00, 2,5-mal so viele wie zuvor");
      for (Report report : Sample.reports()) {
        for (String words :
            List.of(
                Wording.of(report, report.period().firstDay()),
                Wording.of(report, LocalDate.MAX))) {
          assertThat(german(visit, words)).isNotEqualTo(words + " (en)");
        }
      }
    }
  }

  /** What the page makes of an event's words; marked where it leaves them in English. */
  private static String german(Visit visit, String words) {
    return (String)
        visit
            .page()
            .evaluate(
                "words => import('/says.js').then(m => m.says(words)).then(s => s.text + (s.lang ? ` (${s.lang})` : ''))",
                words);
  }

  private static void nobodyIsKeptOut(Running demo, String language, ColorScheme colours, int width)
      throws Exception {
    try (Visit visit = visit(demo, language, colours, width)) {
      visit.open(FINLAND, "2022-09-24");
      visit.page().locator("#evidence .outvoted").waitFor();
      for (Locator table : visit.page().locator(".as-table summary").all()) {
        table.click();
      }
      assertThat(visit.barriers()).isEmpty();
      assertThat(visit.page().evaluate("() => document.documentElement.scrollWidth"))
          .as("nothing sticks out")
          .isEqualTo(width);
      assertThat(visit.trouble()).isEmpty();
    }
  }
}
