package org.borderflow.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.borderflow.cli.Running;
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
