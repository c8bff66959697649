package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.ReportDraft;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private static final LocalDate DAY = LocalDate.of(2022, 9, 27);

  private static Article article(String text, Published published) {
    return new Article(
        text,
        published,
        Optional.of("Echo"),
        Optional.of("https://example.org/1"),
        Optional.of(Language.GERMAN));
  }

  private static Drafted draft(Article article) {
    List<Extracted> figures = Extractor.standard().extract(article).figures();
    assertThat(figures).isNotEmpty();
    return Drafts.of(figures.get(0), article);
  }

  private static ReportDraft ready(String text) {
    Drafted drafted = draft(article(text, Published.on(DAY)));
    assertThat(drafted).isInstanceOf(Drafted.Ready.class);
    return ((Drafted.Ready) drafted).draft();
  }

  private static List<String> missing(Article article) {
    Drafted drafted = draft(article);
    assertThat(drafted).isInstanceOf(Drafted.Lacking.class);
    return ((Drafted.Lacking) drafted).missing();
  }

  @Test
  void makesAReportOfWhatIsKnown() {
    ReportDraft draft =
        ready("Am Montag reisten mehr als 7.000 Russen aus Russland nach Finnland ein.");

    assertThat(draft.flow().toString()).isEqualTo("RU>FI;nationality=RU");
    assertThat(draft.figure().low()).isEqualTo(7_000);
    assertThat(draft.figure().high()).isEqualTo(7_000);
    assertThat(draft.figure().quantifier()).isEqualTo(Quantifier.MORE_THAN);
    assertThat(draft.period().start()).isEqualTo("2022-09-26");
    assertThat(draft.period().end()).isEqualTo("2022-09-26");
    assertThat(draft.source().publisher()).isEqualTo("Echo");
    assertThat(draft.source().url()).contains("https://example.org/1");
    // Noon UTC of the day, as of every report with a day alone.
    assertThat(draft.publishedAt()).contains(Instant.parse("2022-09-27T12:00:00Z"));
  }

  @Test
  void keepsATimeOfPublication() {
    Article article =
        article(
            "Am Montag kamen 500 Menschen von Russland nach Finnland.",
            new Published.At(DAY, LocalTime.of(8, 30)));

    assertThat(((Drafted.Ready) draft(article)).draft().publishedAt())
        .contains(Instant.parse("2022-09-27T08:30:00Z"));
  }

  @Test
  void makesARateOfADay() {
    ReportDraft draft =
        ready("Seit Mittwoch kommen täglich rund 10.000 Menschen von Russland nach Georgien.");

    assertThat(draft.period().kind()).isEqualTo(PeriodKind.PER_DAY);
    // The Wednesday before Tuesday, 27 September 2022, was the 21st.
    assertThat(draft.period().start()).isEqualTo("2022-09-21");
  }

  @Test
  void keepsTheComparison() {
    ReportDraft draft =
        ready(
            "Am Montag kamen 600 Menschen von Russland nach Finnland, das sind doppelt so viele wie"
                + " am Sonntag.");

    assertThat(draft.comparison().flatMap(c -> c.ratio())).contains(2.0);
  }

  @Test
  void saysWhatIsLacking() {
    Article rate =
        article(
            "Seit Montag kommen 50 Menschen pro Stunde von Russland nach Finnland.",
            Published.on(DAY));
    Article open = article("500 Menschen flohen aus der Ukraine ins Ausland.", Published.on(DAY));

    assertThat(missing(rate)).containsExactly("a report has no figures per hour");
    assertThat(missing(open))
        .containsExactly("the destination is not known", "the period is not known");
  }

  @Test
  void needsAPublisher() {
    Article article =
        Article.of("Am Montag kamen 500 Menschen von Russland nach Finnland.", Published.on(DAY));

    assertThat(missing(article)).containsExactly("the publisher is not known");
  }

  @Test
  void makesNoReportOfAMultiple() {
    Article article =
        article(
            "Am Montag kamen 600 Menschen von Russland nach Finnland, das sind doppelt so viele wie"
                + " am Sonntag.",
            Published.on(DAY));
    Extracted multiple = Extractor.standard().extract(article).figures().get(1);

    assertThat(((Drafted.Lacking) Drafts.of(multiple, article)).missing())
        .containsExactly("a multiple of another figure is no number of people");
  }
}
