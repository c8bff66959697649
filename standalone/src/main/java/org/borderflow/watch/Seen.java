package org.borderflow.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.follow.EpisodeNews;
import org.borderflow.json.EventCodec;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.InvalidValueException;
import org.borderflow.topic.EventSerdes;

/**
 * A record that was read.
 *
 * @param kind what it is
 * @param key its key as written
 * @param at where it lies, {@code topic-partition@offset}
 * @param timestamp when the report was published that it is due to
 * @param json its value as it stands in the topic; empty: a tombstone
 * @param result what it says
 */
record Seen(
    Kind kind, String key, String at, Instant timestamp, Optional<String> json, Result result) {

  /** Thrown for a record that is no such event. */
  static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    private Unreadable(String at, RuntimeException why) {
      super(at + " cannot be read and is left out: " + why.getMessage(), why);
    }
  }

  /**
   * Reads a record.
   *
   * @throws Unreadable when it is no event of that kind
   */
  static Seen of(Kind kind, ConsumerRecord<byte[], byte[]> record) throws Unreadable {
    String at = record.topic() + "-" + record.partition() + "@" + record.offset();
    try {
      return new Seen(
          kind,
          new String(key(record), UTF_8),
          at,
          Instant.ofEpochMilli(record.timestamp()),
          Optional.ofNullable(record.value()).map(value -> new String(value, UTF_8)),
          result(kind, record));
    } catch (UnreadableEventException | InvalidValueException | SerializationException e) {
      throw new Unreadable(at, e);
    }
  }

  private static byte[] key(ConsumerRecord<byte[], byte[]> record) {
    return Optional.ofNullable(record.key())
        .orElseThrow(() -> new InvalidValueException("key", "is missing", "write one"));
  }

  private static Result result(Kind kind, ConsumerRecord<byte[], byte[]> record) {
    return switch (kind) {
      case DAY -> new Result.Day(dayKey(record), value(record, EventCodec.DAY_ESTIMATE));
      case SURGE -> new Result.Surge(dayKey(record), value(record, EventCodec.SURGE_ASSESSMENT));
      case EPISODE ->
          new Result.Episode(
              episodeKey(record),
              value(record, EventCodec.EPISODE),
              EpisodeNews.of(record.headers()));
    };
  }

  private static DayKey dayKey(ConsumerRecord<byte[], byte[]> record) {
    return EventSerdes.dayKey().deserializer().deserialize(record.topic(), record.key());
  }

  private static EpisodeKey episodeKey(ConsumerRecord<byte[], byte[]> record) {
    return EventSerdes.episodeKey().deserializer().deserialize(record.topic(), record.key());
  }

  private static <T> Optional<T> value(ConsumerRecord<byte[], byte[]> record, EventCodec<T> codec) {
    return Optional.ofNullable(record.value()).map(codec::read);
  }
}
