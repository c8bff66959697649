package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.report.Border;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRowsTest {
  private static final String GOOD =
      "{\"flow\":{\"origin\":\"RU\",\"destination\":\"FI\",\"measure\":\"crossings\"},"
          + "\"figure\":{\"low\":8572,\"high\":8572,\"quantifier\":\"exact\"},"
          + "\"period\":{\"start\":\"2022-09-24\",\"end\":\"2022-09-24\",\"kind\":\"total\"},"
          + "\"source\":{\"publisher\":\"Yle\"}}";

  private static final String RETRACTION =
      "{\"border\":\"FI-RU\",\"retracts\":\"yle-1\",\"source\":{\"publisher\":\"Yle\"},"
          + "\"publishedAt\":\"2022-09-26T07:30:00Z\"}";

  private static Reading read(String... lines) {
    return Reading.of("a.jsonl", String.join("\n", lines));
  }

  @Test
  void readsOneReportALine() {
    Reading reading = read(GOOD, "", "  \r", GOOD);
    assertThat(reading.good())
        .extracting(row -> row.place().toString())
        .containsExactly("a.jsonl:1:1", "a.jsonl:4:1");
    assertThat(reading.good().get(0).event().publishedAt())
        .isEqualTo(Instant.parse("2022-09-25T12:00:00Z"));
  }

  @Test
  void knowsTheFormWithoutAnExtension() {
    assertThat(Reading.of("<stdin>", "\n " + GOOD).good()).hasSize(1);
  }

  @Test
  void pointsAtTheByte() {
    // The stray x is the byte behind the document.
    assertThat(read(GOOD, GOOD + "x").problems())
        .singleElement()
        .asString()
        .startsWith("a.jsonl:2:" + (GOOD.length() + 1) + ": ");
  }

  @Test
  void keepsTheLineAsItIs() {
    byte[] latin = GOOD.replace("Yle", "Sécurité").getBytes(ISO_8859_1);
    Reading reading = Reading.of("a.jsonl", latin);
    assertThat(reading.problems()).singleElement().asString().startsWith("a.jsonl:1:");
    assertThat(((Row.Bad) reading.rows.get(0)).raw().orElseThrow().bytes()).isEqualTo(latin);
  }

  @Test
  void refusesTheFuture() {
    String line = GOOD.replace("\"source\"", "\"publishedAt\":\"2024-07-01T00:00:00Z\",\"source\"");
    assertThat(read(line).problems())
        .containsExactly(
            "a.jsonl:1:1: publishedAt is 2024-07-01T00:00:00Z, which lies in the future; "
                + "mend it, or the period's end that it follows from");
  }

  @Test
  void readsReportsAndRetractionsFromOneFile() {
    Reading reading = read(RETRACTION, GOOD);
    assertThat(reading.good())
        .extracting(Row.Good::event)
        .hasExactlyElementsOfTypes(Retraction.class, Report.class);
    assertThat(reading.good().get(0).event())
        .isEqualTo(
            Retraction.of(
                Border.parse("FI-RU"),
                "yle-1",
                Source.of("Yle"),
                Instant.parse("2022-09-26T07:30:00Z")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // The columns: {"border":" is 11 bytes, {"border":"FI-RU","retracts": is 29.
        "\"FI-RU\" | \"RU-FI\" | 11 | border is RU-FI; write two countries in alphabetical order",
        "\"yle-1\" | \"y 1\" | 30 | retracts is \"y 1\"; "
            + "write the identity of a report, 1 to 128 letters, digits or . _ : -",
        ",\"publishedAt\":\"2022-09-26T07:30:00Z\" | '' | 1 | publishedAt is missing; add it",
        "2022-09-26 | 2024-07-01 | 1 | publishedAt is 2024-07-01T07:30:00Z, "
            + "which lies in the future; mend it",
      })
  void namesTheFaultOfARetraction(String found, String instead, int column, String line) {
    assertThat(RETRACTION).contains(found);
    assertThat(read(RETRACTION.replace(found, instead)).problems())
        .containsExactly("a.jsonl:1:" + column + ": " + line);
  }

  @Test
  void readsWhatAReportIsComparedWith() {
    Reading reading =
        read(
            GOOD.replace("\"period\"", "\"comparison\":{\"earlier\":5286},\"period\""),
            GOOD.replace("\"period\"", "\"comparison\":{\"ratio\":1.6217},\"period\""),
            GOOD);
    assertThat(reading.good())
        .extracting(row -> ((Report) row.event()).comparison())
        .containsExactly(
            Optional.of(QuotedComparison.with(5_286)),
            Optional.of(QuotedComparison.times(1.622)),
            Optional.empty());
  }

  @Test
  void refusesTwoComparisonsAtOnce() {
    String before = GOOD.substring(0, GOOD.indexOf("\"period\"")) + "\"comparison\":";
    String both =
        GOOD.replace("\"period\"", "\"comparison\":{\"earlier\":1,\"ratio\":2},\"period\"");
    assertThat(read(both).problems())
        .containsExactly(
            "a.jsonl:1:"
                + (before.length() + 1)
                + ": comparison has an earlier figure and a ratio; "
                + "write the earlier figure or the ratio, one of the two");
  }

  @Test
  void namesTheFieldThatCannotBe() {
    assertThat(read(GOOD.replace("\"low\":8572", "\"low\":-1")).problems())
        .singleElement()
        .asString()
        .contains("figure.low is -1; write a whole number of people from 0 to 1000000000000000");
  }
}
