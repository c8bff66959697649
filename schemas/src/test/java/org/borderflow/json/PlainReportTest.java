package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.borderflow.json.ReportWriterTest.Choice;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick way of reading a report comes to what the thorough one comes to. */
class PlainReportTest {
  private static final int CHOICES = 1 << 12;
  private static final int CHANGED = 1_000;
  private static final String SIGNS = "{}[]\",:\\019-.eEtrufalsn \n\t\u00e9";

  /** Times with a fraction, comparisons and excerpts are left to the thorough way. */
  @Test
  void takesAllThatArePlain() {
    int plain = 0;
    for (int bits = 0; bits < CHOICES; bits++) {
      Report report = ReportWriterTest.report(new Choice(bits));
      byte[] bytes = EventCodec.REPORT_EVENT.write(report);
      boolean isPlain =
          report.comparison().isEmpty()
              && report.excerpt().isEmpty()
              && report.publishedAt().equals(report.publishedAt().truncatedTo(ChronoUnit.SECONDS));
      if (isPlain) {
        assertThat(PlainReport.event(bytes)).contains(report);
        assertThat(PlainReport.draft(bytes).orElseThrow().toReport()).isEqualTo(report);
        plain++;
      } else {
        assertThat(PlainReport.event(bytes)).isEmpty();
        assertThat(PlainReport.draft(bytes)).isEmpty();
      }
      assertThat(EventCodec.REPORT_EVENT.readThoroughly(bytes)).isEqualTo(report);
    }
    // Each of the three is so for one half: one has an even bit 0, the others lack theirs.
    assertThat(plain).isEqualTo(CHOICES / 8);
  }

  @Test
  void leavesWhatIsWrittenInAnotherWay() {
    String plain = text(1);
    assertThat(PlainReport.event(plain.getBytes(UTF_8))).isPresent();
    assertThat(PlainReport.event((plain + " ").getBytes(UTF_8))).as("space").isPresent();
    for (String other :
        List.of(
            plain + "{}",
            plain.replace("\"1.0\"", "\"1.1\""),
            plain.replace("\"schemaVersion\":\"1.0\",", ""),
            plain.replace("\"low\":98000", "\"low\":98000.0"),
            plain.replace("\"low\":98000", "\"low\":98000,\"low\":98000"),
            plain.replace("\"low\":98000", "\"low\":\"98000\""),
            plain.replace("\"low\":98000", "\"low\":99999999999999999999"),
            plain.replace("\"origin\":\"RU\"", "\"origin\":null"),
            plain.replace("\"origin\":\"RU\"", "\"origin\":\"RU\",\"origin\":\"RU\""),
            plain.replace("\"origin\":\"RU\"", "\"origin\":\"RU\",\"other\":1"),
            plain.replace("\"origin\":\"RU\"", "\"origin\":\"QQ\""),
            plain.replace("{\"schema", "{\"retracts\":\"a\",\"schema"))) {
      assertThat(other).isNotEqualTo(plain);
      assertThat(PlainReport.event(other.getBytes(UTF_8))).as(other).isEmpty();
    }
  }

  private static String text(int bits) {
    return new String(
        EventCodec.REPORT_EVENT.write(ReportWriterTest.report(new Choice(bits))), UTF_8);
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void comesToTheSameWhateverIsChanged(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int i = 0; i < CHANGED; i++) {
      byte[] bytes = changed(text(random.nextInt(CHOICES)), random).getBytes(UTF_8);
      String thorough = outcome(EventCodec.REPORT_EVENT, bytes, true);
      assertThat(outcome(EventCodec.REPORT_EVENT, bytes, false))
          .as(() -> "seed " + seed + ": " + new String(bytes, UTF_8))
          .isEqualTo(thorough);
      assertThat(outcome(EventCodec.REPORT_EVENT_DRAFT, bytes, false))
          .as(() -> "seed " + seed + ": " + new String(bytes, UTF_8))
          .isEqualTo(outcome(EventCodec.REPORT_EVENT_DRAFT, bytes, true));
      read += thorough.startsWith("Report[") ? 1 : 0;
    }
    // Both ways out are met often.
    assertThat(read).isBetween(CHANGED / 20, CHANGED * 19 / 20);
  }

  private static <T> String outcome(EventCodec<T> codec, byte[] bytes, boolean thorough) {
    try {
      if (thorough) {
        DocumentBytes.check(bytes, EventJson.LONGEST_REPORT);
        return codec.readThoroughly(bytes).toString();
      }
      return codec.read(bytes).toString();
    } catch (UnreadableEventException e) {
      return e.reason() + " " + e.line() + ":" + e.column() + " " + e.detail();
    }
  }

  /** One or two changes: of a sign, a word, a field or the fields' order. */
  private static String changed(String text, SplittableRandom random) {
    String changed = text;
    for (int n = random.nextInt(1, 3); n > 0; n--) {
      changed = change(changed, random);
    }
    return changed;
  }

  private static String change(String text, SplittableRandom random) {
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(3));
    String sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
    return switch (random.nextInt(5)) {
      case 0 -> text.substring(0, at) + sign + text.substring(to);
      case 1 -> text.substring(0, at) + " " + text.substring(at);
      case 2 -> replaced(text, "[0-9]+", random.nextBoolean() ? "1" : "7777", random);
      case 3 -> fieldsMoved(text, random);
      default -> replaced(text, "\"[^\"]+\"", random.nextBoolean() ? "null" : "\"x\"", random);
    };
  }

  /** One of the places that match. */
  private static String replaced(String text, String pattern, String by, SplittableRandom random) {
    List<MatchResult> found = Pattern.compile(pattern).matcher(text).results().toList();
    if (found.isEmpty()) {
      return text;
    }
    MatchResult one = found.get(random.nextInt(found.size()));
    return text.substring(0, one.start()) + by + text.substring(one.end());
  }

  /** Splits at commas, which may be within an inner object, and shuffles or repeats a part. */
  private static String fieldsMoved(String text, SplittableRandom random) {
    List<String> parts =
        new ArrayList<>(
            Arrays.asList(text.substring(1, Math.max(1, text.length() - 1)).split(",")));
    String part = parts.get(random.nextInt(parts.size()));
    if (random.nextBoolean()) {
      parts.remove(part);
    }
    parts.add(random.nextInt(parts.size() + 1), part);
    return "{" + String.join(",", parts) + "}";
  }
}
