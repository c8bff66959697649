package org.borderflow.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.connection.KafkaConnection;

/**
 * Reads partitions from a place on, without a consumer group, and only what is committed. Used by
 * one thread, except {@link #stop}.
 */
final class ResultTail implements AutoCloseable {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;
  private final Instant since;

  /**
   * Begins at a place.
   *
   * @throws RetriableException when no broker answers
   */
  ResultTail(KafkaConnection connection, Map<String, Integer> topics, Beginning from) {
    List<TopicPartition> all = new ArrayList<>();
    topics.forEach(
        (topic, count) -> {
          for (int i = 0; i < count; i++) {
            all.add(new TopicPartition(topic, i));
          }
        });
    this.partitions = List.copyOf(all);
    this.since = from instanceof Beginning.Since time ? time.time() : Instant.MIN;
    this.consumer = consumer(connection);
    consumer.assign(partitions);
    seek(from);
  }

  private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection connection) {
    return new KafkaConsumer<>(
        connection.with(
            Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG, "borderflow-watch",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG, IsolationLevel.READ_COMMITTED.toString(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false",
                // A place that is no more is to be heard of, not to be replaced in silence.
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private void seek(Beginning from) {
    if (from instanceof Beginning.OfTopic) {
      consumer.beginningOffsets(partitions, ANSWER).forEach(consumer::seek);
      return;
    }
    Map<TopicPartition, Long> places = new HashMap<>(consumer.endOffsets(partitions, ANSWER));
    if (from instanceof Beginning.Since time) {
      places.putAll(first(time.time()));
    }
    places.forEach(consumer::seek);
  }

  private Map<TopicPartition, Long> first(Instant time) {
    Map<TopicPartition, Long> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, time.toEpochMilli()));
    Map<TopicPartition, Long> found = new HashMap<>();
    for (Map.Entry<TopicPartition, OffsetAndTimestamp> entry :
        consumer.offsetsForTimes(asked, ANSWER).entrySet()) {
      Optional.ofNullable(entry.getValue())
          .ifPresent(place -> found.put(entry.getKey(), place.offset()));
    }
    return found;
  }

  /**
   * What has come. Behind the first record of a time others may be older: results are in the order
   * in which their reports came. They are left out.
   *
   * @throws org.apache.kafka.common.errors.WakeupException once {@link #stop} was called
   */
  List<ConsumerRecord<byte[], byte[]>> poll() {
    List<ConsumerRecord<byte[], byte[]>> come = new ArrayList<>();
    consumer
        .poll(POLL)
        .forEach(
            record -> {
              if (!Instant.ofEpochMilli(record.timestamp()).isBefore(since)) {
                come.add(record);
              }
            });
    return come;
  }

  /** Whether a broker answers; Kafka's own client says nothing while none does. */
  boolean answers() {
    try {
      return !consumer.endOffsets(partitions, ANSWER).isEmpty();
    } catch (RetriableException e) {
      return false;
    }
  }

  /** Goes to the beginning of partitions whose place is no more: the topic was made anew. */
  void beginAgain(OffsetOutOfRangeException e) {
    consumer.seekToBeginning(e.partitions());
  }

  /** Ends a call that waits; from any thread. */
  void stop() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
