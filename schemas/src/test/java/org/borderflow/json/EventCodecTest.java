package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.borderflow.report.Report;
import org.borderflow.report.ReportDraft;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.ReportEventDraft;
import org.borderflow.schema.Events;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EventCodecTest {
  private static final String REPORT =
      """
      {
        "schemaVersion": "1.0",
        "reportId": "05a77963f35f4c94415921e60be77576",
        "flow": {"origin": "RU", "destination": "GE", "measure": "crossings"},
        "figure": {"low": 78742, "high": 78742, "quantifier": "exact"},
        "period": {"start": "2022-09-17", "end": "2022-09-26", "kind": "total"},
        "source": {"publisher": "Echo"},
        "publishedAt": "2022-09-27T12:13:20Z"
      }""";

  private static final String RETRACTION =
      """
      {
        "schemaVersion": "1.0",
        "reportId": "1caf7d7c342696a53bf3696e16faa115",
        "border": "GE-RU",
        "retracts": "05a77963f35f4c94415921e60be77576",
        "source": {"publisher": "Echo"},
        "publishedAt": "2022-09-27T08:30:00Z"
      }""";

  private static final String DAY =
      """
      {"schemaVersion": "1.0", "flow": {"origin": "RU", "destination": "FI", "measure": "crossings"},
       "day": "2022-09-24", "low": 1, "best": 2, "high": 3, "basis": "day", "disputed": false,
       "discrepancy": null, "net": {"low": -7, "best": -6, "high": -5}, "reason": "two agree",
       "reports": 2, "publishers": 1, "statements": 1, "evidence": [
       {"reportId": "a", "contentHash": "5bfad67b2050570b80aa3c52dbd2a5aa", "part": "used", "publisher": "Echo",
        "says": "2", "publishedAt": "2022-09-25T12:00:00Z"},
       {"reportId": "b", "contentHash": "5bfad67b2050570b80aa3c52dbd2a5aa", "part": "used", "publisher": "Echo",
        "says": "about 2", "url": "https://example.org/b", "publishedAt": "2022-09-25T13:00:00Z"}]}
      """;

  private static final String SURGE =
      """
      {"schemaVersion": "1.0", "flow": {"origin": "RU", "destination": "FI", "measure": "crossings"},
       "day": "2022-10-02", \
      "state": "drop", "observed": 500, "expectation": {"expected": 4100, "low": 2900, "high": 5800, \
      "ratio": 0.122, "score": 8.5}, "since": "2022-09-01", "history": 8, "detector": "robust",
       "reason": "few", "reports": 3, "publishers": 1, "evidence": ["a", "b"]}
      """;

  private static final String EPISODE =
      """
      {"schemaVersion": "1.0", "flow": {"origin": "RU", "destination": "FI", "measure": "crossings"},
       "kind": "drop", "first": "2022-09-30", "last": "2022-10-04", "days": 4,
       "confirmedOn": "2022-10-01", "closedOn": "2022-10-09", "peakDay": "2022-10-02",
       "peakObserved": 500, "peak": {"expected": 4100, "low": 2900, "high": 5800, "ratio": 0.122,
       "score": 8.5}, "reason": "few"}
      """;

  @ParameterizedTest
  @CsvFileSource(resources = "/refused-reports.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhatIsWrongWhereAndHowToMendIt(
      String found, @Nullable String instead, Reason reason, String line) {
    assertRefusedAtMark(EventCodec.REPORT, changed(REPORT, found, instead), reason, line);
    assertRefusedAtMark(EventCodec.REPORT_EVENT, changed(REPORT, found, instead), reason, line);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/refused-retractions.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhatIsWrongWithARetraction(
      String found, @Nullable String instead, Reason reason, String line) {
    assertRefusedAtMark(EventCodec.REPORT_EVENT, changed(RETRACTION, found, instead), reason, line);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/refused-days.csv", delimiter = '|', quoteCharacter = '`')
  void findsPlacesInLists(String found, @Nullable String instead, Reason reason, String line) {
    assertRefusedAtMark(EventCodec.DAY_ESTIMATE, changed(DAY, found, instead), reason, line);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/refused-surges.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhatIsWrongWithAnAssessment(
      String found, @Nullable String instead, Reason reason, String line) {
    assertThat(EventCodec.SURGE_ASSESSMENT.read(SURGE.getBytes(UTF_8)).history()).isEqualTo(8);
    assertRefusedAtMark(EventCodec.SURGE_ASSESSMENT, changed(SURGE, found, instead), reason, line);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/refused-episodes.csv", delimiter = '|', quoteCharacter = '`')
  void saysWhatIsWrongWithAnEpisode(
      String found, @Nullable String instead, Reason reason, String line) {
    assertThat(EventCodec.EPISODE.read(EPISODE.getBytes(UTF_8)).days()).isEqualTo(4);
    assertRefusedAtMark(EventCodec.EPISODE, changed(EPISODE, found, instead), reason, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1:1 | NOT_JSON | the document is empty; write one JSON object",
        "` ` | 1:1 | NOT_JSON | the document is empty; write one JSON object",
        "null | 1:1 | WRONG_TYPE | the document is no JSON object; write {…}",
        "[] | 1:1 | WRONG_TYPE | the document is no JSON object; write {…}",
        "{ | 1:2 | NOT_JSON | the document ends too early; write one JSON object",
        "{'a':1} | 1:2 | NOT_JSON | \"'\" cannot stand here; write one JSON object",
        "{\"a\":1,} | 1:8 | NOT_JSON | \"}\" cannot stand here; write one JSON object",
      })
  void refusesWhatIsNoObject(String document, String place, Reason reason, String line) {
    assertRefused(EventCodec.REPORT, document, place, reason, line);
    assertRefused(EventCodec.REPORT_EVENT, document, place, reason, line);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "x | \"x\" is no JSON value; write one JSON object",
        "{} | something follows the end of the document; write one JSON object and nothing behind it",
        "] | \"]\" cannot stand here; write one JSON object",
      })
  void refusesWhatFollowsTheEnd(String behind, String line) {
    assertThatThrownBy(() -> EventCodec.REPORT.read((REPORT + behind).getBytes(UTF_8)))
        .isInstanceOfSatisfying(
            UnreadableEventException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_JSON))
        .hasMessage(line);
  }

  @Test
  void takesAnExplicitNullForWhatMayBeLeftOut() {
    String explicit =
        REPORT
            .replace("\"measure\"", "\"crossingPoint\": null, \"mode\": null, \"measure\"")
            .replace("\"figure\"", "\"countedAt\": null, \"figure\"");
    assertThat(read(explicit)).isEqualTo(Events.SHORT_REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-27T14:13:20+02:00",
    "2022-09-27T12:13:20.000Z",
    "2022-09-27T12:13:20.000999999Z",
  })
  void takesOneTimeInItsSeveralForms(String time) {
    assertThat(read(REPORT.replace("2022-09-27T12:13:20Z", time))).isEqualTo(Events.SHORT_REPORT);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-09-27",
    "2022-09-27T12:13Z",
    "2022-09-27T24:00:00Z",
    "2022-12-31T23:59:60Z",
    "2022-09-27t12:13:20z",
    "2022-09-27T12:13:20",
    "2022-09-27T12:13:20+19:00",
    "2022-02-29T12:00:00Z",
    "+2022-09-27T12:13:20Z",
    "2022-09-27 12:13:20Z",
  })
  void refusesTimesOfOtherForms(String time) {
    assertRefused(
        EventCodec.REPORT,
        REPORT.replace("2022-09-27T12:13:20Z", time),
        "8:18",
        Reason.INVALID_VALUE,
        "publishedAt is no time; write it as 2022-09-25T12:00:00Z");
  }

  @Test
  void readsADraftWithoutVersionIdentityAndTime() {
    String draft =
        """
        {"flow": {"origin": "RU", "destination": "GE", "measure": "crossings"},
         "figure": {"low": 78742, "high": 78742, "quantifier": "exact"},
         "period": {"start": "2022-09-17", "end": "2022-09-26", "kind": "total"},
         "source": {"publisher": "Echo"}}
        """;
    ReportEventDraft read = EventCodec.REPORT_EVENT_DRAFT.read(draft.getBytes(UTF_8));
    assertThat(read)
        .isInstanceOfSatisfying(
            ReportDraft.class,
            report -> {
              assertThat(report.reportId()).isEmpty();
              assertThat(report.publishedAt()).isEmpty();
              assertThat(report.figure()).isEqualTo(Events.SHORT_REPORT.figure());
            });
  }

  @Test
  void readsADraftOfARetractionWithoutVersionAndIdentity() {
    String draft =
        """
        {"border": "GE-RU", "retracts": " 05a77963f35f4c94415921e60be77576 ",
         "source": {"publisher": "Echo"}, "publishedAt": "2022-09-27T08:30:00.000999Z"}
        """;
    assertThat(readDraft(draft)).isEqualTo(Events.SHORT_RETRACTION);
    assertThat(readDraft(draft.replace("{\"b", "{\"reportId\": \" mine \", \"b")).reportId())
        .isEqualTo("mine");
    assertRefused(
        EventCodec.REPORT_EVENT_DRAFT,
        draft.replaceFirst(", \"publishedAt\".*\"", ""),
        "1:1",
        Reason.WRONG_TYPE,
        "publishedAt is missing; add it");
  }

  @Test
  void theFieldRetractsAloneTellsRetractionsFromReports() {
    assertThat(EventCodec.REPORT_EVENT.read(REPORT.getBytes(UTF_8))).isEqualTo(Events.SHORT_REPORT);
    assertThat(EventCodec.REPORT_EVENT.read(RETRACTION.getBytes(UTF_8)))
        .isEqualTo(Events.SHORT_RETRACTION);
    // Within another object, or as a value, the word says nothing.
    String newer = REPORT.replace("1.0", "1.7").replace("\"Echo\"", "\"Echo\", \"retracts\": 1");
    assertThat(EventCodec.REPORT_EVENT.read(newer.getBytes(UTF_8))).isEqualTo(Events.SHORT_REPORT);
    String both = REPORT.replace("1.0", "1.7").replace("\"flow\"", "\"retracts\": \"a\", \"flow\"");
    assertRefused(
        EventCodec.REPORT_EVENT, both, "1:1", Reason.WRONG_TYPE, "border is missing; add it");
  }

  @Test
  void refusesARetractionWhereOnlyAReportCanBe() {
    assertRefused(
        EventCodec.REPORT, RETRACTION, "1:1", Reason.WRONG_TYPE, "flow is missing; add it");
  }

  @Test
  void readsAWholeReportAsADraft() {
    assertThat(readDraft(REPORT)).isEqualTo(Events.SHORT_REPORT);
    assertThat(readDraft(RETRACTION)).isEqualTo(Events.SHORT_RETRACTION);
    assertRefused(
        EventCodec.REPORT_EVENT_DRAFT,
        REPORT.replace("\"1.0\"", "\"2.0\""),
        "2:20",
        Reason.UNSUPPORTED_VERSION,
        "schemaVersion is 2.0; write 1.0, or use a newer program: this one reads 1.x");
  }

  private static ReportEvent readDraft(String document) {
    return EventCodec.REPORT_EVENT_DRAFT.read(document.getBytes(UTF_8)).toEvent();
  }

  private static Report read(String document) {
    return EventCodec.REPORT.read(document.getBytes(UTF_8));
  }

  private static String changed(String document, String found, @Nullable String instead) {
    assertThat(document).contains(found);
    return document.replace(found, instead == null ? "" : instead);
  }

  private static void assertRefusedAtMark(
      EventCodec<?> codec, String marked, Reason reason, String line) {
    String before = marked.substring(0, Math.max(0, marked.indexOf('▶')));
    int lineNumber = (int) before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    assertRefused(codec, marked.replace("▶", ""), lineNumber + ":" + column, reason, line);
  }

  private static void assertRefused(
      EventCodec<?> codec, String document, String place, Reason reason, String line) {
    UnreadableEventException e =
        catchThrowableOfType(
            UnreadableEventException.class, () -> codec.read(document.getBytes(UTF_8)));
    assertThat(e).as(document).isNotNull();
    assertThat(e.reason() + " " + e.line() + ":" + e.column() + " " + e.detail())
        .isEqualTo(reason + " " + place + " " + line);
  }
}
