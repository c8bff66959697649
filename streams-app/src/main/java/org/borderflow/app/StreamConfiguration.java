package org.borderflow.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;

/** Kafka Streams' configuration, with what its defaults get wrong for this work. */
final class StreamConfiguration {
  /** While the stream is behind; live, it asks for commits sooner. */
  private static final long COMMIT_MS = 1_000;

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
    all.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 0);
    all.put(StreamsConfig.producerPrefix(ProducerConfig.ACKS_CONFIG), "all");
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.LARGEST_OUTPUT);
    all.put(
        StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG),
        2L * Topics.LARGEST_OUTPUT);
    return connection.with(all);
  }
}
