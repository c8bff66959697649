package org.borderflow.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.report.Border;
import org.borderflow.report.Report;
import org.borderflow.report.Retraction;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRetractionTest {
  /**
   * Its identity, by {@code printf 'borderflow-retraction-1\037FI-RU\037yle-1\037Yle\037Finnish
   * Border Guard\037https://yle.fi/a/2\0371664193600000' | sha256sum | cut -c1-32} and {@code date
   * -u -d 2022-09-26T12:00Z +%s000} for the time.
   */
  private static final Retraction RETRACTION =
      new Retraction(
          "2f780f0538a0381417e54f1b61894c3b",
          Border.parse("FI-RU"),
          "yle-1",
          new Source("Yle", Optional.of("Finnish Border Guard"), Optional.of("https://yle.fi/a/2")),
          Instant.parse("2022-09-26T12:00:00Z"));

  private static Reading read(String... rows) {
    return Reading.of("a.csv", CsvText.retractable(rows));
  }

  @Test
  void readsARowThatRetracts() {
    assertThat(read(CsvText.retraction()).rows)
        .containsExactly(new Row.Good(RETRACTION, new Place("a.csv", 2, 1)));
  }

  @Test
  void readsEitherDirectionOfTheBorder() {
    assertThat(read(CsvText.retraction().replace("RU,FI", "FI,RU")).good())
        .extracting(Row.Good::event)
        .containsExactly(RETRACTION);
  }

  @Test
  void readsWhatMayBeLeftOutOrGiven() {
    String text =
        CsvText.HEADER
            + ",report_id,retracts\n"
            + "RU,FI,,,,,,,,,,,,Yle,,2022-09-26T07:30:00Z,,mine, yle-1 \n";
    assertThat(Reading.of("a.csv", text).good())
        .extracting(Row.Good::event)
        .containsExactly(
            new Retraction(
                "mine",
                Border.parse("FI-RU"),
                "yle-1",
                Source.of("Yle"),
                Instant.parse("2022-09-26T07:30:00Z")));
  }

  @Test
  void aRowThatRetractsNothingIsAReport() {
    Reading reading = read(CsvText.row() + ", ", CsvText.retraction());
    assertThat(reading.good())
        .extracting(Row.Good::event)
        .hasExactlyElementsOfTypes(Report.class, Retraction.class);
    assertThat(reading.warnings).isEmpty();
  }

  /** One line per fault: what is replaced in the row, ordinal of the field, what the line says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "RU,FI | XX,FI | 1 | origin is \"XX\", which is no country code; "
            + "write two capital letters of ISO 3166-1, EU, or ZZ for several or unspecified",
        "RU,FI | RU, | 2 | destination is \"\", which is no country code; "
            + "write two capital letters of ISO 3166-1, EU, or ZZ for several or unspecified",
        "RU,FI | RU,RU | 2 | destination is RU, as the origin is; name two countries",
        ",Yle, | ,, | 14 | publisher is empty; write a name, or leave the field out",
        "2022-09-26 | '' | 16 | published_on is empty, and nothing else says when the report was "
            + "taken back; write it as 2022-09-25, or as 2022-09-25T12:00:00Z",
        "2022-09-26 | 26.9.2022 | 16 | published_on is \"26.9.2022\", "
            + "which is no day of the calendar; write it as 2022-09-25, or as 2022-09-25T12:00:00Z",
        "2022-09-26 | 2024-07-01 | 16 | published_on is 2024-07-01T12:00:00Z, "
            + "which lies in the future; mend it",
        "https://yle.fi/a/2 | yle.fi | 17 | url is \"yle.fi\"; "
            + "write an http or https address, or leave it out",
        "yle-1 | yle 1 | 18 | retracts is \"yle 1\"; "
            + "write the identity of a report, 1 to 128 letters, digits or . _ : -",
      })
  void namesTheFault(String found, String instead, int ordinal, String line) {
    String row = CsvText.retraction();
    assertThat(row).contains(found);
    Reading reading = read(row, row.replace(found, instead), row);
    assertThat(reading.problems()).containsExactly("a.csv:3:" + ordinal + ": " + line);
    assertThat(reading.good()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"'5286,',19,compared_to", "',1.5',20,compared_ratio"})
  void refusesAComparison(String comparison, int ordinal, String column) {
    String text =
        CsvText.HEADER
            + ",retracts,compared_to,compared_ratio\n"
            + CsvText.retraction()
            + ","
            + comparison
            + "\n";
    assertThat(Reading.of("a.csv", text).problems())
        .containsExactly(
            "a.csv:2:"
                + ordinal
                + ": "
                + column
                + " is filled, and a retraction has no figure; "
                + "leave it empty; to correct a figure, write the new one in a row of its own");
  }

  /** Every column that is about a figure, with a value that a report may have there. */
  @ParameterizedTest
  @CsvSource({
    "3, crossing_point, Vaalimaa",
    "4, mode, land",
    "5, nationality, RU",
    "6, measure, crossings",
    "7, counted_at, arrival",
    "8, low, 8572",
    "9, high, 8572",
    "10, quantifier, exact",
    "11, period_start, 2022-09-24",
    "12, period_end, 2022-09-24",
    "13, kind, total",
  })
  void refusesAFigure(int ordinal, String column, String value) {
    String[] fields = CsvText.retraction().split(",", -1);
    fields[ordinal - 1] = value;
    assertThat(read(String.join(",", fields)).problems())
        .containsExactly(
            "a.csv:2:"
                + ordinal
                + ": "
                + column
                + " is filled, and a retraction has no figure; "
                + "leave it empty; to correct a figure, write the new one in a row of its own");
  }
}
