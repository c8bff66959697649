package org.borderflow.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.borderflow.mapping.Mapping;
import org.borderflow.mapping.Mappings;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedRowsTest {
  private static final String COMMON = "common: {origin: UA, destination: PL, publisher: A}\n";
  private static final String DAILY =
      COMMON + "reports: {people: {column: People}, period: {day: {column: Day}}}\n";

  @TempDir private Path folder;

  private Mapping mapping(String yaml) {
    try {
      Path file = folder.resolve("m.yaml");
      Files.writeString(file, "mapping: 1\ntitle: a test\n" + yaml);
      return Mappings.open(file.toString());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Reading read(String yaml, String text) {
    return read(yaml, text.getBytes(UTF_8));
  }

  private Reading read(String yaml, byte[] bytes) {
    return Reading.mapped(mapping(yaml), "a.csv", bytes);
  }

  /** People and period of each report: {@code 5 2022-09-24..2022-09-24}. */
  private static String figures(Reading reading) {
    assertThat(reading.problems()).isEmpty();
    return reading.good().stream()
        .map(row -> (Report) row.event())
        .map(
            report ->
                report.figure().low()
                    + " "
                    + report.period().start()
                    + ".."
                    + report.period().end())
        .collect(Collectors.joining(", "));
  }

  @Test
  void readsColumnsWhereverTheyStand() {
    assertThat(figures(read(DAILY, "x,People,Day\n1,5,2022-09-24\n2,6,2022-09-25\n")))
        .isEqualTo("5 2022-09-24..2022-09-24, 6 2022-09-25..2022-09-25");
  }

  @Test
  void namesTheColumnThatAFileLacksAndThoseThatItHas() {
    assertThatThrownBy(() -> read(DAILY, "Peple,Day\n5,2022-09-24\n"))
        .isInstanceOf(UnreadableInputException.class)
        .hasMessage(
            "a.csv: has no column \"People\", which "
                + folder.resolve("m.yaml")
                + ":4:28 names (did you mean \"Peple\"?); its columns are: \"Peple\", \"Day\"");
    assertThatThrownBy(() -> read(DAILY, "People,Day,People\n5,2022-09-24,5\n"))
        .hasMessageStartingWith("a.csv: has the column \"People\", which ")
        .hasMessageEndingWith(":4:28 names, twice; rename one");
  }

  /** 2022-09-24 is a Saturday of ISO week 38; 2020 has 53 ISO weeks, 2022 has 52. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day: {column: D, format: dd-MM-yyyy}          | 24-09-2022      | 2022-09-24..2022-09-24",
        "day: {column: D, format: 'd MMMM yyyy', locale: de} | 4 März 2022 | 2022-03-04..2022-03-04",
        "day: {column: D, format: [yyyy-MM-dd, 'dd.MM.yy']} | 24.09.22   | 2022-09-24..2022-09-24",
        "day: {column: D, format: 'MM/dd/yyyy hh:mm:ss a'} | 09/24/2022 12:00:00 AM | 2022-09-24..2022-09-24",
        "week: {column: D}                             | 2022-W38        | 2022-09-19..2022-09-25",
        "week: {column: D}                             | 2020 week 53    | 2020-12-28..2021-01-03",
        "month: {column: D}                            | 2024-02         | 2024-02-01..2024-02-29",
        "month: {column: D, format: MMM yyyy}          | Feb 2023        | 2023-02-01..2023-02-28",
        "year: {column: D}                             | 2022            | 2022-01-01..2022-12-31",
        "{start: 2022-02-24, end: {column: D}}         | 2022-03-04      | 2022-02-24..2022-03-04",
        "{start: {column: D, format: dd-MM-yyyy}, end: 2022-09-30} | 24-09-2022 | 2022-09-24..2022-09-30",
        "{start: 2022-09-28T10:00, end: {column: D}} | 2022-09-29T10:00 | 2022-09-28T10:00..2022-09-29T10:00",
      })
  void readsPeriodsAsTheyAreWritten(String period, String cell, String expected) {
    String braced = period.startsWith("{") ? period : "{" + period + "}";
    String yaml = COMMON + "reports: {people: {column: P}, period: " + braced + "}\n";
    assertThat(figures(read(yaml, "P,D\n5," + cell + "\n"))).isEqualTo("5 " + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "day: {column: D, format: dd-MM-yyyy} | 31-09-2022 | period is \"31-09-2022\", which is not written as \"dd-MM-yyyy\"; mend it, or the mapping's format",
        "week: {column: D}  | 2022-W53 | period is \"2022-W53\", which is no week of a year; write it as 2022-W38",
        "week: {column: D}  | W38      | period is \"W38\", which is no week of a year; write it as 2022-W38",
      })
  void rejectsPeriodsThatAreNone(String period, String cell, String problem) {
    String yaml = COMMON + "reports: {people: {column: P}, period: {" + period + "}}\n";
    assertThat(read(yaml, "P,D\n5," + cell + "\n").problems())
        .containsExactly("a.csv:2:2: " + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{grouping: ','}                       | '\"1,234,567\"' | 1234567",
        "{grouping: '.', decimal: ','}         | '\"1.234,0\"'   | 1234",
        "{grouping: ' '}                       | '1\u00a0234'    | 1234",
        "{times: 1000}                         | 12.5            | 12500",
        "{times: 1000, decimal: ','}           | '\"0,125\"'     | 125",
        "{missing: '-'}                        | 8572.00         | 8572",
      })
  void readsNumbersAsTheyAreWritten(String numbers, String cell, long expected) {
    assertThat(
            figures(read("numbers: " + numbers + "\n" + DAILY, "Day,People\n2022-09-24," + cell)))
        .isEqualTo(expected + " 2022-09-24..2022-09-24");
  }

  @Test
  void rejectsNumbersThatAreNoneWithTheirPlace() {
    assertThat(
            read(
                    "numbers: {grouping: ','}\n" + DAILY,
                    "Day,People\n2022-09-24,12.5\n2022-09-24,\"1,23\"\n2022-09-24,-5\n2022-09-24,\n")
                .problems())
        .containsExactly(
            "a.csv:2:2: people is \"12.5\"; that is no whole number of people; check numbers in the"
                + " mapping",
            "a.csv:3:2: people is \"1,23\"; write a number as 8572, or say under numbers how they are"
                + " written",
            "a.csv:4:2: people is \"-5\"; write a number as 8572, or say under numbers how they are"
                + " written",
            "a.csv:5:2: people is empty; write a number, or list \"\" under numbers: missing");
  }

  @Test
  void countsWhatItLeavesOut() {
    Reading reading =
        read(
            "numbers: {missing: [\"\", n/a]}\n"
                + "skip: [{column: Day, matches: 'Sum.*', because: sums}]\n"
                + DAILY,
            "Day,People\n2022-09-24,5\nSum 2022,5\n2022-09-25,n/a\n2022-09-26,\nSum,1\n");
    assertThat(figures(reading)).isEqualTo("5 2022-09-24..2022-09-24");
    assertThat(reading.warnings)
        .containsExactly("a.csv: left out by the mapping: 2 (no figure), 2 (sums)");
  }

  @Test
  void saysWhenNoReportIsForARow() {
    Reading reading =
        read(
            COMMON
                + "reports: {when: {column: Way, is: in}, people: {column: P}, period: {year: 2022}}\n",
            "Way,P\nin,1\nout,2\n");
    assertThat(figures(reading)).isEqualTo("1 2022-01-01..2022-12-31");
    assertThat(reading.warnings)
        .containsExactly(
            "a.csv: left out by the mapping: 1 (no report of the mapping is for this row)");
  }

  @Test
  void makesSeveralReportsOfAWideRow() {
    Reading reading =
        read(
            """
            common: {origin: UA, destination: PL, publisher: A, period: {day: {column: Day}}}
            reports:
              - {people: {column: Women}, crossing_point: a}
              - {people: {column: Men}, crossing_point: b, origin: PL, destination: UA}
            """,
            "Day,Women,Men\n2022-09-24,7,8\n");
    assertThat(reading.good())
        .extracting(row -> ((Report) row.event()).flow().toString())
        .containsExactly("UA>PL;crossing_point=a", "PL>UA;crossing_point=b");
    assertThat(figures(reading)).isEqualTo("7 2022-09-24..2022-09-24, 8 2022-09-24..2022-09-24");
    assertThat(reading.good()).extracting(row -> row.place().toString()).containsOnly("a.csv:2:1");
  }

  @Test
  void makesAReportOfEachColumnThatIsAMonth() {
    Reading reading =
        read(
            """
            numbers: {missing: ""}
            common: {origin: UA, destination: PL, publisher: A}
            reports:
              each_column: {matching: "[0-9]{4}-[0-9]{2}"}
              people: {this: cell}
              period: {month: {this: name}}
              crossing_point: {column: Point}
            """,
            "Point,2022-01,2022-02,note\nMedyka,7,8,x\nHrebenne,,9,y\n");
    assertThat(figures(reading))
        .isEqualTo("7 2022-01-01..2022-01-31, 8 2022-02-01..2022-02-28, 9 2022-02-01..2022-02-28");
    assertThat(reading.warnings).containsExactly("a.csv: left out by the mapping: 1 (no figure)");
  }

  @Test
  void makesAReportOfEachNamedColumn() {
    Reading reading =
        read(
            """
            common: {origin: HK, destination: CN, publisher: A, period: {day: {column: Day}}}
            reports:
              each_column: [Residents, Mainland]
              people: {this: cell}
              nationality: {this: name, values: {Residents: HK, Mainland: CN}}
            """,
            "Day,Residents,Mainland\n2022-09-24,7,8\n");
    assertThat(reading.good())
        .extracting(row -> ((Report) row.event()).flow().nationality().orElse(""))
        .containsExactly("HK", "CN");
  }

  /** Half a row would be published twice once the other half is mended. */
  @Test
  void rejectsARowWholeWhenOneOfItsCellsIsWrong() {
    Reading reading =
        read(
            """
            common: {origin: UA, destination: PL, publisher: A, period: {day: {column: Day}}}
            reports:
              - {people: {column: Women}, crossing_point: a}
              - {people: {column: Men}, crossing_point: b}
            """,
            "Day,Women,Men\n2022-09-24,7,x\n");
    assertThat(reading.good()).isEmpty();
    assertThat(reading.problems())
        .containsExactly(
            "a.csv:2:3: people is \"x\"; write a number as 8572, or say under numbers how they are"
                + " written");
    assertThat(reading.rows)
        .extracting(row -> ((Row.Bad) row).raw())
        .containsExactly(Optional.of(RawRow.of("2022-09-24,7,x".getBytes(UTF_8))));
  }

  @Test
  void namesTheColumnBehindAFieldThatAReportRefuses() {
    Reading reading =
        read(
            COMMON.replace("PL", "{column: To}")
                + "reports: {people: {column: P}, period: {day: {column: D}}}\n",
            "P,To,D\n5,Poland,2022-09-24\n5,PL,2199-01-01\n5,UA,2022-09-24\n");
    assertThat(reading.problems())
        .hasSize(3)
        .satisfies(
            problems -> {
              assertThat(problems.get(0)).startsWith("a.csv:2:2: destination is \"Poland\", ");
              assertThat(problems.get(1)).startsWith("a.csv:3:");
              assertThat(problems.get(2)).startsWith("a.csv:4:2: destination ");
            });
  }

  @Test
  void readsOtherDelimitersQuotesAndLinesBeforeTheHeader() {
    String yaml = "file: {delimiter: ';', quote: \"'\", skip_lines: 2}\n" + DAILY;
    Reading reading =
        read(yaml, "Some title\nmade yesterday\nDay;'Peo''ple';People\n'2022-09-24';'a;b\nc';5\n");
    assertThat(figures(reading)).isEqualTo("5 2022-09-24..2022-09-24");
    assertThat(reading.header)
        .contains(RawRow.of("Some title\nmade yesterday\nDay;'Peo''ple';People".getBytes(UTF_8)));
  }

  @Test
  void readsQuotesAsTextWhereNothingIsQuoted() {
    String yaml = "file: {delimiter: tab, quote: none}\n" + DAILY;
    assertThat(figures(read(yaml, "Day\tnote\tPeople\n2022-09-24\t\"a\t5\n")))
        .isEqualTo("5 2022-09-24..2022-09-24");
  }

  @Test
  void readsFilesWithoutAHeader() {
    String named = "file: {header: false, columns: [Day, People]}\n" + DAILY;
    assertThat(figures(read(named, "2022-09-24,5\n2022-09-25,6\n")))
        .isEqualTo("5 2022-09-24..2022-09-24, 6 2022-09-25..2022-09-25");
    String numbered =
        "file: {header: false}\n"
            + COMMON
            + "reports: {people: {column: 2}, period: {day: {column: 1}}}\n";
    assertThat(figures(read(numbered, "2022-09-24,5\n"))).isEqualTo("5 2022-09-24..2022-09-24");
    assertThat(read(numbered, "2022-09-24,5\n").header).isEmpty();
  }

  @Test
  void readsOtherCharsetsAndKeepsRejectedRowsInThem() {
    Charset charset = Charset.forName("windows-1252");
    String yaml =
        "file: {charset: windows-1252}\n"
            + COMMON
            + "reports: {people: {column: Fälle}, crossing_point: {column: Ort}, period: {year: 2022}}\n";
    Reading reading = read(yaml, "Ort,Fälle\nGörlitz,5\nGörlitz,€\n".getBytes(charset));
    assertThat(((Report) reading.good().get(0).event()).flow().crossingPoint()).contains("Görlitz");
    assertThat(((Row.Bad) reading.rows.get(1)).raw())
        .contains(RawRow.of("Görlitz,€".getBytes(charset)));
    assertThat(reading.header).contains(RawRow.of("Ort,Fälle".getBytes(charset)));
  }

  @Test
  void rejectsCellsThatAreNotInTheCharset() {
    Reading reading = read(DAILY, "Day,People,x\n2022-09-24,5,Görlitz\n".getBytes(ISO_8859_1));
    assertThat(reading.problems())
        .containsExactly(
            "a.csv:2:3: is not UTF-8; save the file so, or name its charset in the mapping");
  }

  @Test
  void rejectsRowsOfAnotherLength() {
    assertThat(read(DAILY, "Day,People\n2022-09-24\n2022-09-24,5,,\n2022-09-24,1,234\n").problems())
        .containsExactly(
            "a.csv:2:2: the row has 1 cells, the table 2 columns; write every delimiter, with"
                + " nothing between for an empty cell",
            "a.csv:4:3: the row has more cells than the table's 2 columns; put cells that hold a"
                + " delimiter in quotes");
  }

  @Test
  void readsGzipAndRefusesJsonLines() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("Day,People\n2022-09-24,5\n".getBytes(UTF_8));
    }
    assertThat(figures(read(DAILY, packed.toByteArray()))).isEqualTo("5 2022-09-24..2022-09-24");
    assertThatThrownBy(() -> Reading.mapped(mapping(DAILY), "a.jsonl", "{}".getBytes(UTF_8)))
        .hasMessage("a.jsonl: is JSON Lines, and --map reads CSV only; publish it without --map");
  }

  /** Published: nine days after 24 September is 3 October. */
  @Test
  void findsThePublicationWhereTheMappingSays() {
    String yaml =
        """
        common:
          {origin: UA, destination: PL, publisher: A, people: 1, period: {day: 2022-09-24}}
        reports:
          - {published_on: {days_after_period: 9}}
          - {published_on: {column: When, format: dd.MM.yyyy}}
          - {published_on: 2022-09-26}
          - {quantifier: about}
        """;
    assertThat(read(yaml, "When\n30.09.2022\n").good())
        .extracting(row -> row.event().publishedAt().toString())
        .containsExactly(
            "2022-10-03T12:00:00Z",
            "2022-09-30T12:00:00Z",
            "2022-09-26T12:00:00Z",
            "2022-09-25T12:00:00Z");
  }

  @Test
  void fillsEveryFieldOfOurForm() {
    String yaml =
        """
        common:
          origin: UA
          destination: {column: To, values: {Poland: PL}, otherwise: ZZ}
          crossing_point: {template: "{At} ({To})"}
          mode: {column: By, values: {train: rail}, otherwise: keep}
          nationality: UA
          measure: both_directions
          counted_at: departure
          low: {column: Low}
          high: {column: High}
          quantifier: range
          publisher: P
          authority: {column: Who}
          url: https://example.org/
          report_id: {column: Id}
          compared_ratio: 1.5
          period: {day: 2022-09-24, kind: per_day}
          published_on: 2022-09-26T01:02:03Z
        reports: {when: {column: Low, is_not: "0"}}
        """;
    Reading reading = read(yaml, "To,At,By,Low,High,Who,Id\nPoland,Medyka,foot,5,6,Guard,id-1\n");
    assertThat(reading.asOurs())
        .containsExactly(
            "UA,PL,Medyka (Poland),foot,UA,both_directions,departure,5,6,range,2022-09-24,"
                + "2022-09-24,per_day,P,Guard,2022-09-26T01:02:03Z,https://example.org/");
    Report report = (Report) reading.good().get(0).event();
    assertThat(report.reportId()).isEqualTo("id-1");
    assertThat(report.comparison().orElseThrow().ratio()).contains(1.5);
  }

  @Test
  void saysWhenThereIsNoRow() {
    assertThat(read(DAILY, "Day,People\n").warnings)
        .containsExactly("a.csv: has no rows: 0 reports");
  }
}
