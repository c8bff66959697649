package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.report.CountedAt;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.borderflow.report.Period;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
  private static final Report REPORT =
      Report.of(
          new Flow(
              "RU",
              "FI",
              Optional.empty(),
              Optional.of(Mode.LAND),
              Optional.of("RU"),
              Measure.CROSSINGS),
          Optional.of(CountedAt.ARRIVAL),
          Figure.exact(8572),
          Period.ofDay(LocalDate.parse("2022-09-24")),
          new Source("Yle", Optional.of("Finnish Border Guard"), Optional.of("https://yle.fi/a/1")),
          Instant.parse("2022-09-25T12:00:00Z"));

  @Test
  void readsEveryField() {
    assertThat(Reading.csv(CsvText.row()).rows)
        .containsExactly(new Row.Good(REPORT, new Place("a.csv", 2, 1)));
  }

  @Test
  void takesColumnsInAnyOrder() {
    String header = "url," + CsvText.HEADER.replace(",url", "");
    String row = "https://yle.fi/a/1," + CsvText.row().replace(",https://yle.fi/a/1", "");
    assertThat(Reading.of("a.csv", header + "\n" + row).good())
        .extracting(Row.Good::event)
        .containsExactly(REPORT);
  }

  @Test
  void takesCarriageReturnsMarkAndBlankLines() {
    String text = "\ufeff" + CsvText.HEADER + "\r\n\r\n" + CsvText.row() + "\r\n\r\n";
    assertThat(Reading.of("a.csv", text).rows)
        .containsExactly(new Row.Good(REPORT, new Place("a.csv", 3, 1)));
  }

  @Test
  void takesTheIdentityWhenThereIsOne() {
    String text = CsvText.HEADER + ",report_id\n" + CsvText.row() + ",yle-1\n";
    assertThat(Reading.of("a.csv", text).good().get(0).event().reportId()).isEqualTo("yle-1");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-25, 2022-09-25T12:00:00Z",
    "2022-09-25T06:30:00Z, 2022-09-25T06:30:00Z",
    "2022-09-25T06:30:00+02:00, 2022-09-25T04:30:00Z",
    // The day after the period's end.
    "'', 2022-09-25T12:00:00Z",
  })
  void readsPublication(String publishedOn, Instant expected) {
    assertThat(Reading.csv(CsvText.row("published_on", publishedOn)).good())
        .extracting(row -> row.event().publishedAt())
        .containsExactly(expected);
  }

  /** One line per fault: field, its value, ordinal of the field, what the line says. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "low | -5 | 8 | low is \"-5\"; write a whole number in digits only, as 8572",
        "low | 8.5 | 8 | low is \"8.5\"; write a whole number in digits only, as 8572",
        "low | ٣ | 8 | low is \"٣\"; write a whole number in digits only, as 8572",
        "low | \"8,572\" | 8 | low is \"8,572\"; write a whole number in digits only, as 8572",
        "low | '' | 8 | low is empty; write a whole number of people",
        "high | 1000000000000001 | 9 | high is 1000000000000001; "
            + "write a whole number of people from 0 to 1000000000000000",
        "high | 99999999999999999999 | 9 | high is \"99999999999999999999\"; "
            + "write a whole number of people from 0 to 1000000000000000",
        "low | 9000 | 8 | low 9000 is more than high 8572; swap the two, or mend the wrong one",
        "origin | XX | 1 | origin is \"XX\", which is no country code; "
            + "write two capital letters of ISO 3166-1, EU, or ZZ for several or unspecified",
        "destination | RU | 2 | destination is RU, as the origin is; name two countries",
        "mode | LAND | 4 | mode is \"LAND\"; write one of land, road, rail, foot, air, sea, river",
        "measure | '' | 6 | measure is \"\"; write one of crossings, both_directions, net",
        "counted_at | both | 7 | counted_at is \"both\"; write one of arrival, departure",
        "quantifier | some | 10 | quantifier is \"some\"; write one of exact, about, more_than, "
            + "at_least, almost, at_most, range, vague",
        "period_end | 2022-09-23 | 12 | period_end 2022-09-23 is not after the start 2022-09-24; "
            + "swap the two",
        "period_start | 2022-02-29 | 11 | period_start is \"2022-02-29\", "
            + "which is no day and no time of the calendar; "
            + "write it as 2022-09-28, or as 2022-09-28T10:00 for a time of day",
        "kind | sum | 13 | kind is \"sum\"; write one of total, per_day",
        "publisher | '' | 14 | publisher is empty; write a name, or leave the field out",
        "published_on | 25.9.2022 | 16 | published_on is \"25.9.2022\", "
            + "which is no day of the calendar; write it as 2022-09-25, or as 2022-09-25T12:00:00Z",
        "published_on | 2023-02-29 | 16 | published_on is \"2023-02-29\", "
            + "which is no day of the calendar; write it as 2022-09-25, or as 2022-09-25T12:00:00Z",
        // The clock stands at 2024-06-01T12:00Z.
        "published_on | 2024-06-01T13:00:01Z | 16 | published_on is 2024-06-01T13:00:01Z, "
            + "which lies in the future; mend it, or the period's end that it follows from",
        "published_on | 2190-01-01 | 16 | published_on is 2190-01-01T12:00:00Z, "
            + "which lies in the future; mend it, or the period's end that it follows from",
        "url | yle.fi | 17 | url is \"yle.fi\"; write an http or https address, or leave it out",
      })
  void namesTheFault(String column, String value, int ordinal, String line) {
    Reading reading = Reading.csv(CsvText.row(), CsvText.row(column, value), CsvText.row());
    assertThat(reading.problems()).containsExactly("a.csv:3:" + ordinal + ": " + line);
    assertThat(reading.good()).hasSize(2);
  }

  @Test
  void takesAnHourAheadForClocksThatDiffer() {
    assertThat(Reading.csv(CsvText.row("published_on", "2024-06-01T13:00:00Z")).good()).hasSize(1);
  }

  @Test
  void takesTheLeapDayOfLeapYearsOnly() {
    String leap = CsvText.row("period_start", "2024-02-29", "period_end", "2024-02-29");
    String common = CsvText.row("period_start", "2023-02-29", "period_end", "2023-03-01");
    Reading reading =
        Reading.csv(
            leap.replace("2022-09-25", "2024-03-01"), common.replace("2022-09-25", "2023-03-02"));
    assertThat(reading.good()).hasSize(1);
    assertThat(reading.problems()).singleElement().asString().startsWith("a.csv:3:11: ");
  }

  @Test
  void namesTheFieldThatIsNotUtf8AndKeepsTheRowByteForByte() {
    String row = CsvText.row("authority", "Sécurité");
    byte[] latin = (CsvText.HEADER + "\n" + row + "\r\n").getBytes(ISO_8859_1);
    Reading reading = Reading.of("a.csv", latin);
    assertThat(reading.problems())
        .containsExactly("a.csv:2:15: authority is not UTF-8; save the file as UTF-8");
    assertThat(((Row.Bad) reading.rows.get(0)).raw().orElseThrow().bytes())
        .isEqualTo(row.getBytes(ISO_8859_1));
  }

  @Test
  void readsNamesInEveryScript() {
    Reading reading =
        Reading.csv(
            CsvText.row("crossing_point", "Шегині, \"A\"")
                .replace("Шегині, \"A\"", "\"Шегині, \"\"A\"\"\""));
    assertThat(reading.good().get(0).event())
        .isInstanceOfSatisfying(
            Report.class,
            report -> assertThat(report.flow().crossingPoint()).contains("Шегині, \"A\""));
  }

  @Test
  void countsFields() {
    assertThat(Reading.csv(CsvText.row() + ",x", "RU,FI").problems())
        .containsExactly(
            "a.csv:2:18: the row has 18 fields, the header 17; "
                + "put fields with commas in quotes, and write numbers without",
            "a.csv:3:3: the row has 2 fields, the header 17; "
                + "write every comma, with nothing between for an empty field");
  }

  @Test
  void losesOneRowToAStrayQuote() {
    Reading reading =
        Reading.csv(CsvText.row(), CsvText.row("publisher", "\"Yle"), CsvText.row(), CsvText.row());
    assertThat(reading.problems())
        .containsExactly(
            "a.csv:3:14: a quote opens this field and is not closed; close it, or write it twice");
    assertThat(reading.good()).extracting(row -> row.place().line()).containsExactly(2L, 4L, 5L);
  }

  @Test
  void losesOneRowToTextBehindAQuote() {
    Reading reading = Reading.csv(CsvText.row("publisher", "\"Yle\" News"), CsvText.row());
    assertThat(reading.problems())
        .containsExactly(
            "a.csv:2:14: text stands behind the closing quote; write quotes inside a field twice");
    assertThat(reading.good()).hasSize(1);
  }

  /** Each line joined to those before it would copy some 100 gigabytes. */
  @Test
  @Timeout(10)
  void takesAFieldOfVeryManyLinesInGoodTime() {
    String text =
        CsvText.HEADER + ",note\n" + CsvText.row() + ",\"" + "\n".repeat(1_000_000) + "\"\n";
    assertThat(Reading.of("a.csv", text).rows)
        .containsExactly(new Row.Good(REPORT, new Place("a.csv", 2, 1)));
  }

  @Test
  void takesLineBreaksInFieldsItDoesNotRead() {
    String text =
        CsvText.HEADER
            + ",note\n"
            + CsvText.row()
            + ",\"one\r\ntwo\"\n"
            + CsvText.row("low", "x")
            + ",\"one\ntwo\"\n"
            + CsvText.row()
            + ",\n";
    Reading reading = Reading.of("a.csv", text);
    assertThat(reading.good()).extracting(row -> row.place().line()).containsExactly(2L, 6L);
    assertThat(((Row.Bad) reading.rows.get(1)).raw().orElseThrow().bytes())
        .isEqualTo((CsvText.row("low", "x") + ",\"one\ntwo\"").getBytes(UTF_8));
  }
}
