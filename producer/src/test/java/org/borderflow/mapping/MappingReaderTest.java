package org.borderflow.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the reader takes the schema takes, and what it refuses for its form the schema refuses. */
class MappingReaderTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonMapper.builder().build().readTree(Mappings.schema()));

  /** A mapping that names everything it must. Lines are counted by the tests below. */
  private static final String GOOD =
      """
      mapping: 1
      title: a test
      common:
        origin: UA
        destination: PL
        publisher: A
        period: {day: {column: Day}}
      reports:
        - people: {column: People}
      """;

  private static boolean isValid(String yaml) {
    return SCHEMA.validate(YAMLMapper.builder().build().readTree(yaml)).isEmpty();
  }

  private static String replaced(String part, String by) {
    assertThat(GOOD).contains(part);
    return GOOD.replace(part, by);
  }

  @Test
  void takesAMappingThatNamesAllItMust() {
    assertThat(MappingReader.read("m.yaml", GOOD).title()).isEqualTo("a test");
    assertThat(isValid(GOOD)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void takesWhatComesWithTheProgram(String name) {
    assertThat(Mappings.open(name).name()).isEqualTo(name);
    assertThat(isValid(Mappings.text(name))).isTrue();
  }

  static Iterable<String> shipped() {
    return Mappings.SHIPPED;
  }

  @Test
  void takesEveryKey() {
    String all =
        """
        mapping: 1
        title: every key
        source: https://example.org/
        locale: de
        file: {charset: windows-1252, delimiter: ";", quote: "'", skip_lines: 2, header: false, columns: [a, b]}
        numbers: {decimal: ",", grouping: ".", times: 1000, missing: ["", "-"]}
        skip:
          - {column: a, is: x, because: no reason}
          - {column: [a, b], is_not: [y, z], because: no reason}
          - {column: a, empty: true, because: no reason}
          - {column: a, matches: "[0-9]+", because: no reason}
        common:
          origin: {column: a, values: {x: DE, y: FR}, otherwise: {skip: elsewhere}}
          destination: {column: a, values: {x: PL}, otherwise: ZZ}
          crossing_point: {template: "{a}, {b}"}
          mode: {column: a, values: {x: rail}, otherwise: keep}
          nationality: UA
          measure: net
          counted_at: arrival
          quantifier: range
          publisher: {column: b}
          authority: A
          url: https://example.org/1
          report_id: {column: b}
          compared_ratio: {column: b}
          published_on: {column: b, format: [dd.MM.yyyy, d. MMMM yyyy], locale: de}
        reports:
          - when: [{column: a, is: x}, {column: b, empty: false}]
            low: {column: a}
            high: {column: b}
            compared_to: {column: b}
            period: {start: 2022-02-24, end: {column: b, format: dd.MM.yyyy}, kind: total}
          - each_column: [a, b]
            people: {this: cell}
            nationality: {this: name}
            period: {week: {template: "{a}-W{b}"}, kind: per_day}
            published_on: {days_after_period: 9}
          - each_column: {matching: "[0-9]{4}"}
            people: {this: cell}
            period: {year: {this: name}}
            published_on: 2022-09-25
          - people: {column: a}
            period: {month: {column: b, format: MMM yyyy}}
        """;
    assertThat(MappingReader.read("m.yaml", all).reports()).hasSize(4);
    assertThat(isValid(all)).isTrue();
  }

  /** Part of the good mapping, what stands there instead, and what is said of it. */
  private static void refused(String part, String by, String message, boolean bySchemaToo) {
    String yaml = replaced(part, by);
    assertThatThrownBy(() -> MappingReader.read("m.yaml", yaml))
        .isInstanceOf(MappingException.class)
        .hasMessage(message);
    assertThat(isValid(yaml)).isEqualTo(!bySchemaToo);
  }

  @Test
  void refusesAKeyThatIsNotKnownAndNamesTheNearest() {
    refused(
        "  publisher: A",
        "  publsher: A",
        "m.yaml:6:3: \"publsher\" is not known here (did you mean \"publisher\"?); what may stand"
            + " here: "
            + String.join(", ", RuleReader.common()),
        true);
  }

  @Test
  void refusesAReportThatLacksAField() {
    refused(
        "  destination: PL\n",
        "",
        "m.yaml:8:5: this report lacks destination; add it here or under common",
        false);
    refused(
        "people: {column: People}",
        "mode: air",
        "m.yaml:9:5: this report lacks people; add it here or under common",
        false);
  }

  @Test
  void refusesConstantsThatNoFieldCanHold() {
    refused(
        "origin: UA",
        "origin: Ukraine",
        "m.yaml:4:11: origin is \"Ukraine\", which is no country code; write two capital letters of"
            + " ISO 3166-1, EU, or ZZ for several or unspecified",
        false);
  }

  @Test
  void refusesTwoSourcesOfOneValueAndNone() {
    refused(
        "people: {column: People}",
        "people: {column: People, template: \"{People}\"}",
        "m.yaml:9:13: has both column and template; keep one of them",
        true);
    refused(
        "people: {column: People}",
        "people: {values: {a: b}}",
        "m.yaml:9:13: needs one of column, template, this",
        true);
  }

  @Test
  void refusesPeriodsThatAreNamedTwiceOrHalf() {
    refused(
        "period: {day: {column: Day}}",
        "period: {day: {column: Day}, month: {column: Day}}",
        "m.yaml:7:11: has both day and month; keep one of them",
        true);
    refused(
        "period: {day: {column: Day}}",
        "period: {start: 2022-02-24}",
        "m.yaml:7:11: lacks end; add it",
        true);
    refused(
        "period: {day: {column: Day}}",
        "period: {day: {column: Day}, start: 2022-02-24, end: 2022-02-25}",
        "m.yaml:7:11: has start or end, and day; keep the one or the other",
        true);
  }

  @Test
  void refusesFormatsAndExpressionsThatAreNone() {
    assertThatThrownBy(
            () ->
                MappingReader.read(
                    "m.yaml", replaced("{column: Day}", "{column: Day, format: dd-bb-yyyy}")))
        .hasMessageStartingWith("m.yaml:7:39: is no date format (")
        .hasMessageEndingWith("); write one as dd-MM-yyyy");
    assertThatThrownBy(
            () ->
                MappingReader.read(
                    "m.yaml",
                    replaced("reports:", "skip: {column: A, matches: '(', because: b}\nreports:")))
        .hasMessageStartingWith("m.yaml:8:28: is no regular expression (");
  }

  @Test
  void refusesThisOutsideOfEachColumn() {
    refused(
        "{column: People}",
        "{this: cell}",
        "m.yaml:9:20: stands outside of a report with each_column; name a column instead",
        false);
  }

  @Test
  void refusesOtherwiseWithoutValues() {
    refused(
        "{column: People}",
        "{column: People, otherwise: keep}",
        "m.yaml:9:41: stands without values; add those, or remove it",
        true);
  }

  @Test
  void refusesHalfOfARange() {
    refused(
        "people: {column: People}",
        "low: {column: People}",
        "m.yaml:9:5: a report with low needs high too, and the other way; or write people",
        false);
  }

  @Test
  void refusesColumnsOfFilesThatHaveAHeader() {
    refused(
        "common:",
        "file: {columns: [a]}\ncommon:",
        "m.yaml:3:17: names columns of files that have a header; add header: false, or remove it",
        true);
  }

  @Test
  void refusesCharsetsInWhichALineEndIsNoByte() {
    refused(
        "common:",
        "file: {charset: UTF-16}\ncommon:",
        "m.yaml:3:17: is UTF-16, which is not read; save the files as UTF-8",
        false);
    refused(
        "common:",
        "file: {charset: utf9}\ncommon:",
        "m.yaml:3:17: is \"utf9\", which is no known charset; write one as windows-1252",
        false);
  }

  @Test
  void refusesAnotherVersion() {
    refused(
        "mapping: 1",
        "mapping: 2",
        "m.yaml:1:10: is not a version that is known here; write 1",
        true);
  }

  @Test
  void refusesAKeyThatStandsThereTwice() {
    assertThatThrownBy(
            () -> MappingReader.read("m.yaml", replaced("title: a test", "title: a\ntitle: b")))
        .hasMessage("m.yaml:3:1: title stands here twice; remove one");
  }

  @Test
  void refusesWhatIsNoYamlWithItsPlace() {
    assertThatThrownBy(() -> MappingReader.read("m.yaml", "mapping: 1\ntitle: [a\n"))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("m.yaml:3:1: is no YAML here: ");
    assertThatThrownBy(() -> MappingReader.read("m.yaml", ""))
        .hasMessage("m.yaml: is empty; write a mapping");
    assertThatThrownBy(() -> MappingReader.read("m.yaml", "- a"))
        .hasMessage("m.yaml:1:1: must have fields, as in {name: value}");
  }

  /** Ten levels of ten would be ten thousand million texts. */
  @Test
  void refusesAliasesSoThatASmallFileCannotStandForAHugeOne() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i <= 10; i++) {
      String before = "*a" + (i - 1);
      bomb.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(9) + before + "]\n");
    }
    assertThatThrownBy(() -> MappingReader.read("m.yaml", bomb.toString()))
        .hasMessage("m.yaml:2:10: aliases (*) are not read; write the value out");
  }

  @Test
  void refusesWhatIsNestedDeeplyOrHuge() {
    assertThatThrownBy(
            () -> MappingReader.read("m.yaml", "[".repeat(100_000) + "]".repeat(100_000)))
        .isInstanceOf(MappingException.class)
        .hasMessageContaining("is nested too deeply");
    assertThatThrownBy(() -> MappingReader.read("m.yaml", "title: " + "x".repeat(YamlFile.LONGEST)))
        .isInstanceOf(MappingException.class);
  }
}
