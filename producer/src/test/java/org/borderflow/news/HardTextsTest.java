package org.borderflow.news;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.borderflow.extract.Article;
import org.borderflow.extract.Extractor;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command with the real extractor, on texts that nobody wrote for it. */
@Timeout(60)
class HardTextsTest {
  private static final String SENTENCE =
      "Am Samstag sind 8.572 Russen aus Russland nach Finnland eingereist.";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static Commands run(String text, String... options) {
    return Commands.run(
        new ExtractCommand(
            new ByteArrayInputStream(text.getBytes(UTF_8)), () -> Extractor.standard()::extract),
        Stream.concat(Stream.of("-", "--publisher=Zeitung"), Stream.of(options))
            .toArray(String[]::new));
  }

  private static List<Report> reports(String text) {
    Commands ran = run(text, "--published=2022-09-25", "--lang=de");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    return ran.out().lines().map(line -> EventCodec.REPORT.read(line.getBytes(UTF_8))).toList();
  }

  /** The 25th of September 2022 was a Sunday. */
  @Test
  void anEasyOneFirst() {
    assertThat(reports(SENTENCE))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.figure().low()).isEqualTo(8572);
              assertThat(report.flow().origin()).isEqualTo("RU");
              assertThat(report.flow().destination()).isEqualTo("FI");
              assertThat(report.period().start()).isEqualTo("2022-09-24");
              assertThat(report.excerpt().orElseThrow().text()).isEqualTo(SENTENCE);
            });
  }

  /**
   * Whatever stands around it, the sentence is found, and what is shown of it is fit to be shown.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "99999999999999999999999999999999999999 Menschen kamen. %s",
        "\u200f\u202e%s\u202c",
        "שלום עולם 12. %s مرحبا 34.",
        "Tag\tZahl\nMontag\t8.750\nDienstag\t9.100\n\n%s",
        "The weather was fine in 2021. %s Сегодня 5 градусов.",
        "%s\u0007\u001b[2J",
        "🚗🚗🚗 %s 🚗",
        "((((((((((((((((((((((((((((((((((((((((\n\n%s",
      })
  void findsTheSentenceInOddCompany(String around) {
    assertThat(reports(around.replace("%s", "\n" + SENTENCE + "\n")))
        .anySatisfy(
            report -> {
              assertThat(report.figure().low()).isEqualTo(8572);
              assertThat(report.excerpt().orElseThrow().text()).doesNotContain("\u202e", "\u001b");
            });
  }

  /** Without a day of publication a weekday is no date, and so there is no report. */
  @Test
  void withoutADateNoneIsMadeUp() {
    Commands ran = run(SENTENCE, "--lang=de");
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err()).contains("\"8.572\" is no report: the period is not known");
    JsonNode figure =
        JSON.readTree(run(SENTENCE, "--lang=de", "--format=spans").out()).at("/figures/0");
    assertThat(figure.path("low").asLong()).isEqualTo(8572);
    assertThat(figure.path("period_start").isNull()).isTrue();
    assertThat(figure.path("period_end").isNull()).isTrue();
  }

  /** Zero-width characters within a number are unseen by a reader, too. */
  @Test
  void offsetsAreThoseOfTheTextAsGiven() {
    String text = "🚗\u200b " + SENTENCE;
    JsonNode figure =
        JSON.readTree(run(text, "--lang=de", "--format=spans").out()).at("/figures/0");
    // The car, the unseen one and a space are 3 code points; "Am Samstag sind " has 16.
    assertThat(figure.path("start").asInt()).isEqualTo(19);
    assertThat(figure.path("end").asInt()).isEqualTo(24);
  }

  /** The longest text there may be, on one line without a full stop, and one of numbers alone. */
  @Test
  void anEndlessLineIsReadInTime() {
    String line = "Menschen kamen aus Russland nach Finnland und ";
    String numbers = "1 2.000 30 ";
    for (String unit : List.of(line, numbers, "8.572 Russen ", "x", "..., ")) {
      String text = unit.repeat(Article.MAX_LENGTH / unit.length());
      long begun = System.nanoTime();
      assertThat(run(text, "--published=2022-09-25").exitCode()).isZero();
      assertThat(Duration.ofNanos(System.nanoTime() - begun))
          .as("seconds for 500 kB of %s", unit)
          .isLessThan(Duration.ofSeconds(20));
    }
  }
}
