package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import org.borderflow.schema.Documents;
import org.borderflow.schema.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitsTest {
  private static final String REPORT = Documents.text("golden/1.0/report.json");
  private static final String NEWER = REPORT.replace("\"1.0\"", "\"1.7\"");

  @Test
  void refusesDepth() {
    assertRefused(
        with("[".repeat(10_000) + "]".repeat(10_000)),
        Reason.OVER_LIMIT,
        "the document is nested deeper than 16; make it flatter");
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15})
  void takesDepthUpTo16(int lists) {
    byte[] document = with("[".repeat(lists) + "]".repeat(lists));
    assertThat(EventCodec.REPORT_EVENT.read(document)).isEqualTo(Events.REPORT);
  }

  @Test
  void refusesLongText() {
    assertRefused(
        with("\"" + "x".repeat(20_000) + "\""),
        Reason.OVER_LIMIT,
        "a text has more than 10000 characters; shorten it");
  }

  @Test
  void refusesLongTextInAKnownField() {
    assertRefused(
        REPORT.replace("Шегині", "x".repeat(20_000)).getBytes(UTF_8),
        Reason.OVER_LIMIT,
        "a text has more than 10000 characters; shorten it");
  }

  @Test
  void refusesLongNumbers() {
    assertRefused(
        REPORT.replace("5000", "9".repeat(41)).getBytes(UTF_8),
        Reason.OVER_LIMIT,
        "a number has more than 40 characters; mend it");
  }

  @Test
  void refusesLongNames() {
    assertRefused(
        NEWER.replace("\"figure\"", "\"" + "n".repeat(300) + "\":1,\"figure\"").getBytes(UTF_8),
        Reason.OVER_LIMIT,
        "a field's name has more than 100 characters; mend it");
  }

  @Test
  void takesAMillionBytesAndNotOneMore() {
    byte[] document = Arrays.copyOf(REPORT.getBytes(UTF_8), 1_000_000);
    Arrays.fill(document, REPORT.getBytes(UTF_8).length, document.length, (byte) ' ');
    assertThat(EventCodec.REPORT_EVENT.read(document)).isEqualTo(Events.REPORT);

    byte[] longer = Arrays.copyOf(document, 1_000_001);
    longer[1_000_000] = ' ';
    assertRefused(
        longer,
        Reason.OVER_LIMIT,
        "the document has 1000001 bytes; write at most 1000000, one event a document");
  }

  /** Truncated, stray, over-long (an encoded slash), a surrogate, beyond Unicode; Latin-1's ü. */
  @ParameterizedTest
  @ValueSource(strings = {"d0", "80", "c0af", "eda080", "f4908080", "fc", "feff"})
  void refusesBytesThatAreNotUtf8(String hex) {
    byte[] head = "{\n \"schemaVersion\":\"1.0\",\"x\":\"ä".getBytes(UTF_8);
    byte[] wrong = HexFormat.of().parseHex(hex);
    byte[] document = Arrays.copyOf(head, head.length + wrong.length + 2);
    System.arraycopy(wrong, 0, document, head.length, wrong.length);
    document[document.length - 2] = '"';
    document[document.length - 1] = '}';

    UnreadableEventException e = refusal(document);
    assertThat(e.reason()).isEqualTo(Reason.NOT_JSON);
    assertThat(e.detail()).isEqualTo("the document is not UTF-8; save it as UTF-8");
    // Line 2 begins with a space and 30 more bytes stand before the wrong one, ä being two of them.
    assertThat(e.line() + ":" + e.column()).isEqualTo("2:" + (head.length - 2 + 1));
  }

  @Test
  void refusesUtf8CutInTheMiddleOfALetter() {
    byte[] whole = "{\"a\":\"Ш".getBytes(UTF_8);
    assertRefused(
        Arrays.copyOf(whole, whole.length - 1),
        Reason.NOT_JSON,
        "the document is not UTF-8; save it as UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32LE"})
  void refusesOtherEncodingsOfUnicode(String charset) {
    assertRefused(
        REPORT.getBytes(Charset.forName(charset)),
        Reason.NOT_JSON,
        "the document is not UTF-8; save it as UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "source.publisher,Укрінформ",
    "flow.crossingPoint,Шегині",
    "source.authority,Państwowa Straż Graniczna",
    "source.url,https://example.org/2022/03/01?p=1",
  })
  void refusesLoneSurrogates(String field, String value) {
    UnreadableEventException e = refusal(REPORT.replace(value, value + "\\ud800x").getBytes(UTF_8));
    assertThat(e.reason()).isEqualTo(Reason.INVALID_VALUE);
    assertThat(e.detail()).startsWith(field + " holds a control character: \"");
  }

  @Test
  void refusesALineBreakInAText() {
    assertRefused(
        REPORT.replace("Шегині", "Ше\nгині").getBytes(UTF_8),
        Reason.NOT_JSON,
        "a text holds a control character or line break; write it as \\n or \\u…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5000,,",
        "05000,",
        "+5000,",
        ".5,",
        "0x10,",
        "Infinity,",
        "5000 // five\n,",
        "'5000',",
        "\"\\q\","
      })
  void refusesWhatOnlyLooksLikeJson(String number) {
    UnreadableEventException e = refusal(REPORT.replace("5000,", number).getBytes(UTF_8));
    assertThat(e.reason()).isEqualTo(Reason.NOT_JSON);
    assertOneCleanLine(e);
  }

  @Test
  void endsEveryTruncationInOneCleanLine() {
    byte[] whole = REPORT.getBytes(UTF_8);
    for (int length = 0; length < whole.length; length++) {
      assertOneCleanLine(refusal(Arrays.copyOf(whole, length)));
    }
  }

  /** A report of a newer version with a field of its own. */
  private static byte[] with(String value) {
    return NEWER.replace("\"figure\"", "\"later\":" + value + ",\"figure\"").getBytes(UTF_8);
  }

  private static void assertRefused(byte[] document, Reason reason, String line) {
    UnreadableEventException e = refusal(document);
    assertThat(e.reason() + " " + e.detail()).isEqualTo(reason + " " + line);
  }

  private static void assertOneCleanLine(UnreadableEventException e) {
    assertThat(e.detail())
        .doesNotContain("\n", "\r", "Jackson", "JsonToken", "Feature", "Source:", "java.", "`")
        .contains("; ");
  }

  private static UnreadableEventException refusal(byte[] document) {
    UnreadableEventException e =
        catchThrowableOfType(
            UnreadableEventException.class, () -> EventCodec.REPORT_EVENT.read(document));
    assertThat(e).isNotNull();
    return e;
  }
}
