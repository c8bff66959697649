package org.borderflow.app;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;

/** Kafka Streams' configuration, with what its defaults get wrong for this work. */
final class StreamConfiguration {
  /** While the stream is behind; live, it asks for commits sooner. */
  private static final long COMMIT_MS = 1_000;

  /** What must not wait is sent at once all the same: see {@link PromptClients}. */
  private static final int LINGER_MS = 20;

  /**
   * For so long a thread waits for the broker before it starts a record over. A broker that
   * restarts on a busy machine is away for a minute or two; after five without a question for
   * reports the group takes a thread's work away.
   */
  private static final int BROKER_AWAY_MS = 240_000;

  /** However long Kafka is away: to end would help nobody, and health says what is wrong. */
  private static final long A_YEAR_MS = Duration.ofDays(365).toMillis();

  /**
   * A client learns how much waits with each answer, and asks again when it has handed on what it
   * has. With Kafka's own 1 MiB that is some ten thousand reports, and a stream that is slow learns
   * of a lag that grows after minutes.
   */
  private static final int FETCH_BYTES = 64 << 10;

  private StreamConfiguration() {}

  static Properties of(KafkaConnection connection, StreamOptions options) {
    Map<String, Object> all = new HashMap<>();
    all.put(StreamsConfig.APPLICATION_ID_CONFIG, options.applicationId());
    // A fixed name: the default makes new metric series at every start.
    all.put(StreamsConfig.CLIENT_ID_CONFIG, options.applicationId());
    // The default is /tmp, which machines empty.
    all.put(StreamsConfig.STATE_DIR_CONFIG, options.stateDir().toString());
    all.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, options.threads());
    all.put(
        StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
        options.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE);
    all.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MS);
    all.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 0L);
    all.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    options
        .replication()
        .ifPresent(copies -> all.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, copies.intValue()));
    all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), LINGER_MS);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.LARGEST_OUTPUT);
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
        2L * Topics.LARGEST_OUTPUT);
    all.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
        FETCH_BYTES);
    outlastTheBroker(all, options.exactlyOnce());
    all.putAll(WatchedStreams.configuration());
    return connection.with(all);
  }

  private static void outlastTheBroker(Map<String, Object> all, boolean exactlyOnce) {
    all.put(StreamsConfig.TASK_TIMEOUT_MS_CONFIG, A_YEAR_MS);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_BLOCK_MS_CONFIG), BROKER_AWAY_MS);
    if (!exactlyOnce) {
      // In transactions Kafka Streams lets a record wait without end, and drops the transaction.
      all.put(
          StreamsConfig.producerPrefix(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG), BROKER_AWAY_MS);
    }
  }
}
