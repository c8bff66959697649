package org.borderflow.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.detection.FlowPattern;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LinesTest {
  private static final Instant PUBLISHED = Instant.parse("2022-09-25T12:00:00Z");
  private static final String DAY_KEY = "RU>FI;mode=land@2022-09-24";
  private static final String EPISODE_KEY = "RU>FI@2022-09-22@surge";

  private final TextLines text = new TextLines(false);
  private final JsonLines json = new JsonLines();

  @Test
  void aTombstoneOfADayIsSaidAndIsNullInJson() throws Exception {
    Seen gone = seen(Kind.DAY, DAY_KEY, null, "", "");
    assertThat(text.line(gone))
        .isEqualTo("2022-09-25 12:00  Day: RU > FI (land) on 2022-09-24: no figure any more");
    assertThat(json.line(gone))
        .isEqualTo(
            "{\"type\":\"day\",\"key\":\"RU>FI;mode=land@2022-09-24\",\"at\":\"borderflow.days-3@7\","
                + "\"timestamp\":\"2022-09-25T12:00:00Z\",\"value\":null}");
  }

  @Test
  void aDayIsItsFigureRangeAndBasis() throws Exception {
    assertThat(text.line(day(8_572, 8_572, false)))
        .isEqualTo("2022-09-25 12:00  Day: RU > FI (land) on 2022-09-24: 8,572 entered, basis day");
    assertThat(text.line(day(8_550, 8_600, true)))
        .endsWith(": 8,572 entered, range 8,550–8,600, basis day, disputed");
  }

  @Test
  void anAssessmentIsItsStateAndWhatWasExpected() throws Exception {
    assertThat(text.line(assessment(SurgeState.CONFIRMED)))
        .isEqualTo(
            "2022-09-25 12:00  Surge day: RU > FI (land) on 2022-09-24: 8,572 entered, 2.9 times"
                + " the 2,956 expected");
    assertThat(text.line(assessment(SurgeState.NONE))).contains("  No surge: RU > FI (land) on ");
    assertThat(text.line(assessment(SurgeState.DROP))).contains("  Drop day: RU > FI (land) on ");
  }

  @Test
  void anAssessmentThatIsGoneIsSaid() throws Exception {
    assertThat(text.line(seen(Kind.SURGE, DAY_KEY, null, "", "")))
        .endsWith("Assessment: RU > FI (land) on 2022-09-24: none any more");
  }

  @Test
  void episodesAreToldAsInTheDemo() throws Exception {
    assertThat(text.line(episode("opened", "true")))
        .isEqualTo(
            "2022-09-25 12:00  Surge begins: RU > FI on 2022-09-22: 8,572 entered, 2.9 times the"
                + " 2,956 expected");
    assertThat(text.line(episode("updated", "false")))
        .contains("  Surge is updated: RU > FI on 2022-09-22: 8,572 entered");
    // It is known now, so that its withdrawal can say which days are meant.
    assertThat(text.line(seen(Kind.EPISODE, EPISODE_KEY, null, "withdrawn", "true")))
        .endsWith("  Surge is withdrawn: RU > FI on 2022-09-22: later reports changed it");
  }

  @Test
  void anEpisodeThatNobodyHasSeenCanBeGone() throws Exception {
    assertThat(text.line(seen(Kind.EPISODE, EPISODE_KEY, null, "withdrawn", "true")))
        .endsWith("  Surge is withdrawn: RU > FI, first day 2022-09-22");
    assertThat(text.line(seen(Kind.EPISODE, EPISODE_KEY, null, "updated", "false")))
        .endsWith("  Surge does not begin on this day any more: RU > FI, first day 2022-09-22");
  }

  @Test
  void coloursStandOnlyWhereTheyAreWanted() throws Exception {
    assertThat(text.line(episode("opened", "true"))).doesNotContain("\u001b");
    assertThat(new TextLines(true).line(episode("opened", "true")))
        .contains("\u001b[1;31mSurge begins\u001b[0m: RU > FI");
  }

  /** The event's own bytes, whatever their order and their numbers' digits. */
  @Test
  void jsonHoldsTheEventAsItStandsInTheTopic() throws Exception {
    String event = new String(EventCodec.EPISODE.write(surge()), UTF_8);
    assertThat(json.line(episode("opened", "true")))
        .isEqualTo(
            "{\"type\":\"episode\",\"key\":\"RU>FI@2022-09-22@surge\",\"at\":"
                + "\"borderflow.episodes-3@7\",\"timestamp\":\"2022-09-25T12:00:00Z\","
                + "\"change\":\"opened\",\"news\":true,\"value\":"
                + event
                + "}");
  }

  @Test
  void whatIsNoEventIsNamedByItsPlace() {
    assertThatThrownBy(() -> seen(Kind.DAY, DAY_KEY, "{", "", ""))
        .isInstanceOf(Seen.Unreadable.class)
        .hasMessageStartingWith("borderflow.days-3@7 cannot be read and is left out: ");
    assertThatThrownBy(() -> seen(Kind.EPISODE, "nonsense", null, "", ""))
        .isInstanceOf(Seen.Unreadable.class);
  }

  /** Whoever wrote it so: a line must be an object, and an object a line. */
  @Test
  void jsonOfSeveralLinesBecomesOne() throws Exception {
    String event = new String(EventCodec.EPISODE.write(surge()), UTF_8);
    String line = json.line(seen(Kind.EPISODE, EPISODE_KEY, spread(event), "opened", "true"));
    assertThat(line).hasLineCount(1).endsWith("\"value\":" + spread(event, ' ', ' ') + "}");
  }

  private static String spread(String event) {
    return spread(event, '\r', '\n');
  }

  private static String spread(String event, char one, char other) {
    return event.replaceFirst("^\\{", "{" + one + other);
  }

  /** Kafka takes such a record; it must not end the watching. */
  @Test
  void aRecordWithoutAKeyIsNamedByItsPlace() {
    for (Kind kind : Kind.values()) {
      assertThatThrownBy(() -> seen(kind, null, null, "", ""))
          .isInstanceOf(Seen.Unreadable.class)
          .hasMessage(
              kind.topic(Topics.DEFAULT)
                  + "-3@7 cannot be read and is left out: key is missing; write one");
    }
  }

  @Test
  void flowsAndNewsAreChosen() throws Exception {
    Selection finland = selection("*>FI", false);
    assertThat(finland.wants(episode("opened", "false").result())).isTrue();
    assertThat(selection("*>GE", false).wants(episode("opened", "true").result())).isFalse();
    assertThat(selection("RU>FI", true).wants(episode("opened", "false").result())).isFalse();
    assertThat(selection("RU>FI", true).wants(episode("opened", "true").result())).isTrue();
    assertThat(selection("RU>FI", true).wants(seen(Kind.DAY, DAY_KEY, null, "", "").result()))
        .isFalse();
  }

  private static Selection selection(String flow, boolean news) {
    return new Selection(Set.of(Kind.values()), List.of(FlowPattern.parse(flow)), news);
  }

  private static Seen day(long low, long high, boolean disputed) throws Seen.Unreadable {
    DayKey key = DayKey.parse(DAY_KEY);
    DayEstimate day =
        new DayEstimate(
            key.flow(),
            key.day(),
            low,
            8_572,
            high,
            Basis.DAY,
            disputed,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "why",
            1,
            1,
            1,
            List.of(
                new Evidence(
                    "a",
                    "a".repeat(32),
                    Part.USED,
                    "Yle",
                    Optional.empty(),
                    "so many",
                    Optional.empty(),
                    Instant.EPOCH)));
    return seen(Kind.DAY, DAY_KEY, new String(EventCodec.DAY_ESTIMATE.write(day), UTF_8), "", "");
  }

  private static Seen assessment(SurgeState state) throws Seen.Unreadable {
    DayKey key = DayKey.parse(DAY_KEY);
    SurgeAssessment surge =
        new SurgeAssessment(
            key.flow(),
            key.day(),
            state,
            8_572,
            Optional.of(new Expectation(2_955.9, 1_840, 4_746, Optional.of(2.9), 9.2)),
            Optional.empty(),
            7,
            "ears-c2",
            "why",
            7,
            5,
            List.of("a"));
    return seen(
        Kind.SURGE, DAY_KEY, new String(EventCodec.SURGE_ASSESSMENT.write(surge), UTF_8), "", "");
  }

  private static Seen episode(String change, String news) throws Seen.Unreadable {
    String event = new String(EventCodec.EPISODE.write(surge()), UTF_8);
    return seen(Kind.EPISODE, EPISODE_KEY, event, change, news);
  }

  private static SurgeEpisode surge() {
    LocalDate first = LocalDate.parse("2022-09-22");
    return new SurgeEpisode(
        Flow.of("RU", "FI"),
        EpisodeKind.SURGE,
        first,
        first,
        1,
        Optional.of(first),
        Optional.empty(),
        first,
        8_572,
        new Expectation(2_955.9, 1_840, 4_746, Optional.of(2.9), 9.2),
        "why");
  }

  @SuppressWarnings("NullAway") // A tombstone has no value.
  private static Seen seen(
      Kind kind, @Nullable String key, @Nullable String value, String change, String news)
      throws Seen.Unreadable {
    RecordHeaders headers = new RecordHeaders();
    headers.add(Headers.EPISODE_CHANGE, change.getBytes(UTF_8));
    headers.add(Headers.NEWS, news.getBytes(UTF_8));
    return Seen.of(
        kind,
        new ConsumerRecord<>(
            kind.topic(Topics.DEFAULT),
            3,
            7,
            PUBLISHED.toEpochMilli(),
            TimestampType.CREATE_TIME,
            0,
            0,
            key == null ? null : key.getBytes(UTF_8),
            value == null ? null : value.getBytes(UTF_8),
            headers,
            Optional.empty()));
  }
}
