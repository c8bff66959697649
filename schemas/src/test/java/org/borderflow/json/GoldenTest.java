package org.borderflow.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.borderflow.schema.Documents;
import org.borderflow.schema.Events;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compatibility rule, on files that stay as they are while the code changes. */
class GoldenTest {

  record Golden<T>(String name, EventCodec<T> codec, T event) {
    String in(String version) {
      return Documents.text("golden/" + version + "/" + name + ".json");
    }

    T read(String document) {
      return codec.read(document.getBytes(UTF_8));
    }
  }

  static List<Golden<?>> events() {
    return List.of(
        new Golden<>("report", EventCodec.REPORT, Events.REPORT),
        new Golden<>("report-short", EventCodec.REPORT, Events.SHORT_REPORT),
        new Golden<>("report-ratio", EventCodec.REPORT, Events.DOUBLED_REPORT),
        new Golden<>("report-excerpt", EventCodec.REPORT, Events.QUOTED_REPORT),
        new Golden<>("report", EventCodec.REPORT_EVENT, Events.REPORT),
        new Golden<>("report-short", EventCodec.REPORT_EVENT, Events.SHORT_REPORT),
        new Golden<>("retraction", EventCodec.REPORT_EVENT, Events.RETRACTION),
        new Golden<>("retraction-short", EventCodec.REPORT_EVENT, Events.SHORT_RETRACTION),
        new Golden<>("day-estimate", EventCodec.DAY_ESTIMATE, Events.DAY_ESTIMATE),
        new Golden<>("day-estimate-short", EventCodec.DAY_ESTIMATE, Events.SHORT_DAY),
        new Golden<>("day-estimate-excerpt", EventCodec.DAY_ESTIMATE, Events.QUOTED_DAY),
        new Golden<>("surge-assessment", EventCodec.SURGE_ASSESSMENT, Events.SURGE),
        new Golden<>("surge-assessment-short", EventCodec.SURGE_ASSESSMENT, Events.NO_BASELINE),
        new Golden<>("episode", EventCodec.EPISODE, Events.EPISODE),
        new Golden<>("episode-short", EventCodec.EPISODE, Events.SHORT_EPISODE));
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void writesTheSameBytesForEver(Golden<T> golden) {
    assertThat(new String(golden.codec().write(golden.event()), UTF_8)).isEqualTo(golden.in("1.0"));
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void readsItsOwnVersion(Golden<T> golden) {
    assertThat(golden.read(golden.in("1.0"))).isEqualTo(golden.event());
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void tellsANewerVersionFromItsOwn(Golden<T> golden) {
    assertThat(golden.codec().isNewer(golden.in("1.7").getBytes(UTF_8))).isTrue();
    assertThat(golden.codec().isNewer(golden.in("1.0").getBytes(UTF_8))).isFalse();
  }

  /** Comparisons came after reports and days: one without them is what it was before. */
  @ParameterizedTest
  @ValueSource(strings = {"report-short", "day-estimate-short"})
  void readsWhatWasWrittenBeforeThereWereComparisons(String name) {
    Golden<?> golden = named(name);
    assertThat(golden.in("1.0")).doesNotContain("comparison");
    assertThat(golden.read(golden.in("1.0"))).isEqualTo(golden.event());
  }

  /** So did excerpts. */
  @ParameterizedTest
  @ValueSource(strings = {"report", "report-short", "day-estimate", "day-estimate-short"})
  void readsWhatWasWrittenBeforeThereWereExcerpts(String name) {
    Golden<?> golden = named(name);
    assertThat(golden.in("1.0")).doesNotContain("excerpt");
    assertThat(golden.read(golden.in("1.0"))).isEqualTo(golden.event());
  }

  private static Golden<?> named(String name) {
    return events().stream().filter(event -> event.name().equals(name)).findFirst().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void leavesOutWhatANewerMinorVersionAdds(Golden<T> golden) {
    assertThat(golden.read(golden.in("1.7"))).isEqualTo(golden.event());
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void refusesWhatItsOwnVersionDoesNotKnow(Golden<T> golden) {
    String document = golden.in("1.7").replace("\"1.7\"", "\"1.0\"");
    assertRefused(golden, document, Reason.UNKNOWN_FIELD);
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void refusesANewerMajorVersion(Golden<T> golden) {
    assertRefused(golden, golden.in("2.0"), Reason.UNSUPPORTED_VERSION);
  }

  /** A new constant changes what the event says, so it cannot be left out. */
  @ParameterizedTest
  @CsvSource({
    "report,range,roughly",
    "report,arrival,transit",
    "report,foot,horse",
    "report,total,per_week",
    "day-estimate,contradicts,questions",
    "day-estimate,basis\":\"day,basis\":\"guess",
    "surge-assessment,confirmed,certain",
    "episode,surge,lull",
  })
  void refusesAConstantOfANewerMinorVersion(String name, String known, String unknown) {
    Golden<?> golden = named(name);
    String document = golden.in("1.7").replace("\"" + known + "\"", "\"" + unknown + "\"");
    assertThat(document).contains(unknown);
    assertRefused(golden, document, Reason.INVALID_VALUE);
  }

  @ParameterizedTest
  @MethodSource("events")
  <T> void readsFieldsInAnyOrderAndAnyLayout(Golden<T> golden) {
    Map<?, ?> fields = EventJson.strict().readValue(golden.in("1.0"), Map.class);
    Map<Object, Object> reversed = new TreeMap<>(Collections.reverseOrder());
    reversed.putAll(fields);
    String pretty =
        EventJson.strict().writerWithDefaultPrettyPrinter().writeValueAsString(reversed);
    assertThat(pretty).isNotEqualTo(golden.in("1.0"));
    assertThat(golden.read("\ufeff" + pretty)).isEqualTo(golden.event());
  }

  private static void assertRefused(Golden<?> golden, String document, Reason reason) {
    assertThatThrownBy(() -> golden.read(document))
        .isInstanceOfSatisfying(
            UnreadableEventException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
