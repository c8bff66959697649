package org.borderflow.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.Border;
import org.borderflow.report.InvalidValueException;
import org.borderflow.report.ReportEvent;
import org.jspecify.annotations.Nullable;

/** Kafka serdes of keys and events. A null value, which is a tombstone, stays null. */
public final class EventSerdes {
  private EventSerdes() {}

  /** Key of reports. */
  public static Serde<Border> border() {
    return of(key -> key.toString().getBytes(UTF_8), bytes -> Border.parse(text(bytes)));
  }

  /** Key of days and surges. */
  public static Serde<DayKey> dayKey() {
    return of(key -> key.toString().getBytes(UTF_8), bytes -> DayKey.parse(text(bytes)));
  }

  /** Key of episodes. */
  public static Serde<EpisodeKey> episodeKey() {
    return of(key -> key.toString().getBytes(UTF_8), bytes -> EpisodeKey.parse(text(bytes)));
  }

  /** Reports and retractions. */
  public static Serde<ReportEvent> reportEvent() {
    return of(EventCodec.REPORT_EVENT);
  }

  /** Day estimates. */
  public static Serde<DayEstimate> dayEstimate() {
    return of(EventCodec.DAY_ESTIMATE);
  }

  /** Surge assessments. */
  public static Serde<SurgeAssessment> surgeAssessment() {
    return of(EventCodec.SURGE_ASSESSMENT);
  }

  /** Episodes. */
  public static Serde<SurgeEpisode> episode() {
    return of(EventCodec.EPISODE);
  }

  private static <T> Serde<T> of(EventCodec<T> codec) {
    return of(codec::write, codec::read);
  }

  private static <T> Serde<T> of(Function<T, byte[]> write, Function<byte[], T> read) {
    Serializer<T> serializer = (topic, data) -> nullOr(data, write);
    Deserializer<T> deserializer =
        (topic, data) -> {
          try {
            return nullOr(data, read);
          } catch (UnreadableEventException | InvalidValueException e) {
            throw new SerializationException(topic + ": " + e.getMessage(), e);
          }
        };
    return Serdes.serdeFrom(serializer, deserializer);
  }

  // Kafka's own contract is null for a tombstone; nowhere else does null cross a boundary.
  @SuppressWarnings("NullAway")
  private static <A, B> B nullOr(@Nullable A value, Function<A, B> function) {
    return value == null ? null : function.apply(value);
  }

  private static String text(byte[] bytes) {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new InvalidValueException("key", "is not UTF-8", "write it in UTF-8");
    }
  }
}
