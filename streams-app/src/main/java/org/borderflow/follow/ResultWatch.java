package org.borderflow.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.InvalidValueException;
import org.borderflow.topic.EventSerdes;
import org.borderflow.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Reads the days, surges and episodes topics from their beginning, as any consumer would. To be
 * used by one thread, except {@link #stop}.
 */
public final class ResultWatch implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(100);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Topics topics;
  private final List<TopicPartition> partitions;

  /** Hears every record, in the order of its partition. */
  public interface Listener {
    /** Comes before each of the others: when the report was published that the record is due to. */
    default void published(Instant time) {}

    /** A day; empty: it is gone. */
    void day(DayKey key, Optional<DayEstimate> estimate);

    /** An assessment; empty: it is gone. */
    void surge(DayKey key, Optional<SurgeAssessment> assessment);

    /** An episode; empty: it is gone. */
    default void episode(EpisodeKey key, Optional<SurgeEpisode> episode) {}

    /** The same, with what its headers say of it. */
    default void episode(EpisodeKey key, Optional<SurgeEpisode> episode, EpisodeNews news) {
      episode(key, episode);
    }

    /**
     * A record that is none of these, {@code topic-partition@offset}; the reading goes on behind it
     * unless this throws.
     */
    default void unreadable(String origin, RuntimeException why) {
      throw why;
    }
  }

  /** Begins at the topics' beginning; all must exist. */
  public ResultWatch(KafkaConnection connection, Topics topics) {
    this(connection, topics, "borderflow-watch");
  }

  /**
   * Begins at the topics' beginning; all must exist.
   *
   * @param clientId what Kafka is to call this reader; one name, one reader in a process
   */
  public ResultWatch(KafkaConnection connection, Topics topics, String clientId) {
    this.topics = topics;
    this.consumer =
        new KafkaConsumer<>(
            connection.with(
                Map.of(
                    ConsumerConfig.CLIENT_ID_CONFIG,
                    clientId,
                    ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                    IsolationLevel.READ_COMMITTED.toString(),
                    ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                    "false")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.partitions =
        List.of(topics.days(), topics.surges(), topics.episodes()).stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** Tells of its reader. */
  public ClientListener.Watched watchedBy(ClientListener listener) {
    return listener.opened(consumer);
  }

  /** Where the topics end now. */
  public Map<TopicPartition, Long> ends() {
    return new HashMap<>(consumer.endOffsets(partitions));
  }

  /** Reads what has come; false once {@link #stop} was called. */
  public boolean poll(Listener listener) {
    try {
      consumer.poll(POLL).forEach(record -> hear(record, listener));
      return true;
    } catch (WakeupException e) {
      return false;
    }
  }

  /** Whether everything before these offsets has been read. */
  public boolean hasReached(Map<TopicPartition, Long> ends) {
    Collection<Map.Entry<TopicPartition, Long>> all = ends.entrySet();
    return all.stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
  }

  /** How many offsets before these have not been read. */
  public long remaining(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  /** Ends the reading; from any thread. */
  public void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }

  private void hear(ConsumerRecord<byte[], byte[]> record, Listener listener) {
    listener.published(Instant.ofEpochMilli(record.timestamp()));
    try {
      tell(record, listener);
    } catch (UnreadableEventException | InvalidValueException | SerializationException e) {
      listener.unreadable(record.topic() + "-" + record.partition() + "@" + record.offset(), e);
    }
  }

  private void tell(ConsumerRecord<byte[], byte[]> record, Listener listener) {
    if (record.topic().equals(topics.days())) {
      listener.day(dayKey(record), read(record.value(), EventCodec.DAY_ESTIMATE));
    } else if (record.topic().equals(topics.surges())) {
      listener.surge(dayKey(record), read(record.value(), EventCodec.SURGE_ASSESSMENT));
    } else {
      listener.episode(
          EventSerdes.episodeKey().deserializer().deserialize(record.topic(), record.key()),
          read(record.value(), EventCodec.EPISODE),
          EpisodeNews.of(record.headers()));
    }
  }

  private static DayKey dayKey(ConsumerRecord<byte[], byte[]> record) {
    return EventSerdes.dayKey().deserializer().deserialize(record.topic(), record.key());
  }

  private static <T> Optional<T> read(byte @Nullable [] value, EventCodec<T> codec) {
    return value == null ? Optional.empty() : Optional.of(codec.read(value));
  }
}
