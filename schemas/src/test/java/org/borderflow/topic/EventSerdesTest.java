package org.borderflow.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serde;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.json.Reason;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;
import org.borderflow.schema.Events;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventSerdesTest {
  private static final String TOPIC = "borderflow.days";

  static List<Serde<?>> serdes() {
    return List.of(
        EventSerdes.border(),
        EventSerdes.dayKey(),
        EventSerdes.reportEvent(),
        EventSerdes.dayEstimate(),
        EventSerdes.surgeAssessment(),
        EventSerdes.episodeKey(),
        EventSerdes.episode());
  }

  @ParameterizedTest
  @MethodSource("serdes")
  void leavesATombstoneNull(Serde<?> serde) {
    assertThat(serde.serializer().serialize(TOPIC, null)).isNull();
    assertThat(serde.deserializer().deserialize(TOPIC, null)).isNull();
  }

  @Test
  void writesKeysAsPlainText() {
    DayKey key =
        new DayKey(Flow.parse("UA>PL;crossing_point=Шегині"), LocalDate.parse("2022-02-28"));
    assertThat(EventSerdes.border().serializer().serialize(TOPIC, Border.parse("FI-RU")))
        .isEqualTo("FI-RU".getBytes(UTF_8));
    assertThat(EventSerdes.dayKey().serializer().serialize(TOPIC, key))
        .isEqualTo("UA>PL;crossing_point=Шегині@2022-02-28".getBytes(UTF_8));
    EpisodeKey episode = new EpisodeKey(key.flow(), key.day(), EpisodeKind.SURGE);
    assertThat(EventSerdes.episodeKey().serializer().serialize(TOPIC, episode))
        .isEqualTo("UA>PL;crossing_point=Шегині@2022-02-28@surge".getBytes(UTF_8));
  }

  @Test
  void readsBackWhatItWrote() {
    assertRoundTrip(EventSerdes.border(), Border.parse("FI-RU"));
    assertRoundTrip(EventSerdes.dayKey(), Events.DAY_ESTIMATE.key());
    assertRoundTrip(EventSerdes.reportEvent(), Events.REPORT);
    assertRoundTrip(EventSerdes.reportEvent(), Events.RETRACTION);
    assertRoundTrip(EventSerdes.dayEstimate(), Events.DAY_ESTIMATE);
    assertRoundTrip(EventSerdes.surgeAssessment(), Events.SURGE);
    assertRoundTrip(EventSerdes.episodeKey(), Events.EPISODE.key());
    assertRoundTrip(EventSerdes.episode(), Events.EPISODE);
  }

  static Stream<byte[]> noKeys() {
    return Stream.of(
        new byte[0],
        "x".getBytes(UTF_8),
        // Valid but for one byte in the crossing point that is not UTF-8.
        new byte[] {
          'R',
          'U',
          '>',
          'F',
          'I',
          ';',
          'c',
          'r',
          'o',
          's',
          's',
          'i',
          'n',
          'g',
          '_',
          'p',
          'o',
          'i',
          'n',
          't',
          '=',
          (byte) 0xff,
          '@',
          '2',
          '0',
          '2',
          '2',
          '-',
          '0',
          '9',
          '-',
          '2',
          '4'
        });
  }

  @ParameterizedTest
  @MethodSource("noKeys")
  void refusesBytesThatAreNoKey(byte[] bytes) {
    for (Serde<?> keys : List.of(EventSerdes.dayKey(), EventSerdes.episodeKey())) {
      assertThatThrownBy(() -> keys.deserializer().deserialize(TOPIC, bytes))
          .isInstanceOf(SerializationException.class)
          .hasMessageStartingWith(TOPIC + ": ");
    }
  }

  @Test
  void tellsTopicAndReasonOfBytesThatAreNoEvent() {
    assertThatThrownBy(
            () -> EventSerdes.reportEvent().deserializer().deserialize(TOPIC, "{}".getBytes(UTF_8)))
        .isInstanceOf(SerializationException.class)
        .hasMessageStartingWith(TOPIC + ": schemaVersion is missing")
        .cause()
        .isInstanceOfSatisfying(
            UnreadableEventException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_VERSION));
  }

  private static <T> void assertRoundTrip(Serde<T> serde, T value) {
    byte[] bytes = serde.serializer().serialize(TOPIC, value);
    assertThat(serde.deserializer().deserialize(TOPIC, bytes)).isEqualTo(value);
  }
}
