package org.borderflow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExtractorTest {
  private static final Published WEDNESDAY = Published.on(LocalDate.of(2022, 9, 28));

  private static Extraction extract(String text) {
    return Extractor.standard().extract(Article.of(text, WEDNESDAY));
  }

  private static Extracted only(String text, Published published) {
    Extraction found = Extractor.standard().extract(Article.of(text, published));
    assertThat(found.figures()).hasSize(1);
    return found.figures().get(0);
  }

  private static Reason.Basis basis(Extracted figure, Field field) {
    return Objects.requireNonNull(figure.reasons().get(field)).basis();
  }

  @Test
  void givesAReasonForEveryField() {
    Extracted figure =
        only("Am Montag reisten 500 Menschen aus Russland nach Finnland ein.", WEDNESDAY);

    assertThat(figure.reasons()).containsOnlyKeys(Field.values());
    assertThat(figure.reasons().values()).allSatisfy(r -> assertThat(r.text()).isNotBlank());
    assertThat(basis(figure, Field.ORIGIN)).isEqualTo(Reason.Basis.READ);
    assertThat(basis(figure, Field.MODE)).isEqualTo(Reason.Basis.OPEN);
  }

  @Test
  void pointsAtThePhraseInTheText() {
    String text = "Viel los. Am Montag reisten rund 500 Menschen aus Russland nach Finnland ein.";

    Phrase phrase = only(text, WEDNESDAY).phrase();

    assertThat(phrase.text()).isEqualTo("rund 500");
    assertThat(text.substring(phrase.start(), phrase.end())).isEqualTo("rund 500");
    assertThat(text.substring(phrase.sentenceStart(), phrase.sentenceEnd()))
        .isEqualTo("Am Montag reisten rund 500 Menschen aus Russland nach Finnland ein.");
  }

  @Test
  void marksWhatItCarriedOnAsInferred() {
    Extraction found =
        extract(
            "Am Montag reisten 500 Menschen aus Russland nach Finnland ein. Am Dienstag waren es 700.");

    Extracted second = found.figures().get(1);
    assertThat(second.origin()).contains("RU");
    assertThat(basis(second, Field.ORIGIN)).isEqualTo(Reason.Basis.INFERRED);
    assertThat(second.confidence().value()).isLessThan(found.figures().get(0).confidence().value());
    assertThat(second.confidence().loweredBy()).isNotEmpty();
  }

  @Test
  void saysWhyANumberIsTurnedDown() {
    Extraction found = extract("An der Grenze warteten 400 Menschen, 30 Soldaten starben.");

    assertThat(found.figures()).isEmpty();
    assertThat(found.turnedDown())
        .extracting(TurnedDown::why)
        .containsExactly(Distractor.WAITING, Distractor.SOLDIERS);
    assertThat(found.turnedDown().get(0).reason()).contains("warteten");
  }

  @Test
  void dates() {
    String text = "Im September kamen 500 Menschen aus Russland nach Finnland.";
    LocalDate first = LocalDate.of(2022, 9, 1);

    assertThat(only(text, new Published.Month(YearMonth.of(2022, 10))).periodStart())
        .contains(first);
    assertThat(only(text, new Published.InYear(Year.of(2022))).periodStart()).contains(first);
    assertThat(only(text, Published.unknown()).periodStart()).isEmpty();
  }

  @Test
  void leavesRelativeDatesOpenWithoutADay() {
    String text = "Gestern kamen 500 Menschen aus Russland nach Finnland.";

    Extracted figure = only(text, new Published.Month(YearMonth.of(2022, 10)));

    assertThat(figure.periodStart()).isEmpty();
    assertThat(figure.periodEnd()).isEmpty();
    assertThat(basis(figure, Field.PERIOD)).isEqualTo(Reason.Basis.OPEN);
  }

  @Test
  void tellsTheLanguageByItself() {
    assertThat(extract("On Monday 500 people crossed from Russia into Finland.").figures())
        .hasSize(1);
    assertThat(extract("Am Montag kamen 500 Menschen von Russland nach Finnland.").figures())
        .hasSize(1);
  }

  @Test
  void tellsALanguageThatItDoesNotRead() {
    String french =
        "Près de 8000 personnes ont franchi hier la frontière entre les deux pays, selon le"
            + " ministère de l'intérieur. Beaucoup venaient de loin et voulaient rejoindre leurs"
            + " familles avant que les contrôles ne soient renforcés.";

    assertThat(Extractor.standard().reads(french)).isFalse();
    assertThat(Extractor.standard().reads("8000 réfugiés")).isTrue();
    assertThat(CaseFile.all()).allMatch(c -> Extractor.standard().reads(c.article().text()));
  }

  @Test
  void noticesReportedSpeech() {
    assertThat(
            only("500 Menschen seien aus Russland nach Finnland gekommen.", WEDNESDAY)
                .reportedSpeech())
        .isTrue();
    assertThat(
            only("500 Menschen sind aus Russland nach Finnland gekommen.", WEDNESDAY)
                .reportedSpeech())
        .isFalse();
  }

  @Test
  void refusesATextThatIsTooLong() {
    String text = "a".repeat(Article.MAX_LENGTH + 1);

    assertThatThrownBy(() -> Article.of(text, Published.unknown()))
        .isInstanceOf(TextTooLongException.class)
        .hasMessageContaining("500001")
        .hasMessageContaining("500000");
  }

  @Test
  void turnsDownANumberBeyondAllMeasure() {
    Extraction found =
        extract("99999999999999999999999999 Menschen kamen aus Russland nach Finnland.");

    assertThat(found.figures()).isEmpty();
    assertThat(found.turnedDown())
        .extracting(TurnedDown::why)
        .containsExactly(Distractor.UNREADABLE);
  }

  @Test
  void givesTheSameFromManyThreads() {
    Article article =
        Article.of("Am Montag kamen 500 Menschen von Russland nach Finnland.", WEDNESDAY);
    Extraction once = Extractor.standard().extract(article);

    assertThat(
            java.util.stream.IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> Extractor.standard().extract(article)))
        .allMatch(once::equals);
    assertThat(Optional.of(once)).isPresent();
  }
}
