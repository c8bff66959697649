package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.InvalidValueException;
import org.borderflow.topic.EventSerdes;
import org.borderflow.topic.Headers;

/**
 * A record of the episodes topic.
 *
 * @param key its key
 * @param change what became of the episode
 * @param news whether people are to hear of it
 * @param episode as it is now; empty: it is gone
 * @param publishedAt publication of the report that brought the change about
 * @param partition where the record lies
 * @param offset where the record lies
 */
record Heard(
    EpisodeKey key,
    EpisodeChange change,
    boolean news,
    Optional<SurgeEpisode> episode,
    Instant publishedAt,
    int partition,
    long offset) {

  /**
   * Reads a record.
   *
   * @throws SerializationException when it is no such record
   */
  static Heard of(ConsumerRecord<byte[], byte[]> record) {
    try {
      return new Heard(
          EventSerdes.episodeKey()
              .deserializer()
              .deserialize(record.topic(), present("key", record.key())),
          EpisodeChange.of(header(record, Headers.EPISODE_CHANGE)),
          Boolean.parseBoolean(header(record, Headers.NEWS)),
          Optional.ofNullable(record.value())
              .map(
                  value -> EventSerdes.episode().deserializer().deserialize(record.topic(), value)),
          Instant.ofEpochMilli(record.timestamp()),
          record.partition(),
          record.offset());
    } catch (InvalidValueException e) {
      throw new SerializationException(String.valueOf(e.getMessage()), e);
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(
        present(
            "header " + name,
            Optional.ofNullable(record.headers().lastHeader(name)).map(Header::value).orElse(null)),
        UTF_8);
  }

  private static byte[] present(String what, byte @org.jspecify.annotations.Nullable [] bytes) {
    if (bytes == null) {
      throw new SerializationException("has no " + what);
    }
    return bytes;
  }
}
