package org.borderflow.publish;

import static java.util.Map.entry;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.connection.MissingRight;
import org.borderflow.topic.Topics;

/**
 * Connects to a real cluster, once a broker has answered and the reports topic is known to exist.
 *
 * @param clock stamps the time of sending
 * @param patience how long to wait for the broker's first answer
 */
public record KafkaSenders(InstantSource clock, Duration patience) implements Senders {
  /** What the promise of delivery rests on; not to be changed. */
  private static final Map<String, String> FIXED =
      Map.ofEntries(
          entry(ProducerConfig.CLIENT_ID_CONFIG, "borderflow-publish"),
          entry(ProducerConfig.ACKS_CONFIG, "all"),
          entry(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, "true"));

  /** What a client configuration may change. */
  private static final Map<String, String> USUAL =
      Map.ofEntries(
          entry(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, "false"),
          entry(ProducerConfig.LINGER_MS_CONFIG, "5"),
          entry(ProducerConfig.BATCH_SIZE_CONFIG, "65536"),
          entry(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4"),
          // Once every broker is gone the client forgets its metadata, and sending waits this long.
          entry(ProducerConfig.MAX_BLOCK_MS_CONFIG, "30000"),
          entry(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, "60000"));

  @Override
  public ReportSender open(KafkaConnection connection, Topics topics) {
    try (Admin admin = connection.admin(patience)) {
      requireTopic(admin, topics.reports());
    }
    Producer<byte[], byte[]> producer = producer(connection);
    try {
      return new ReportSender(producer, topics.reports(), clock);
    } catch (KafkaException e) {
      producer.close(Duration.ZERO);
      throw new CommandFailure(
          ExitCode.KAFKA, "topic " + topics.reports() + " cannot be used: " + e.getMessage());
    }
  }

  /**
   * The topic must be there, and each of its partitions must answer. A broker names a new partition
   * before it takes records for it; an idempotent producer whose first request comes in between,
   * and whose second comes after, is stuck until it gives up (KAFKA-15591).
   */
  private static void requireTopic(Admin admin, String topic) {
    try {
      Map<TopicPartition, OffsetSpec> partitions = new HashMap<>();
      for (TopicDescription found :
          admin.describeTopics(List.of(topic)).allTopicNames().get().values()) {
        for (TopicPartitionInfo info : found.partitions()) {
          partitions.put(new TopicPartition(topic, info.partition()), OffsetSpec.latest());
        }
      }
      admin.listOffsets(partitions).all().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "topic " + topic + " does not exist; create it: borderflow topics create");
      }
      throw MissingRight.of("topic " + topic, Optional.ofNullable(e.getCause()).orElse(e))
          .orElseGet(
              () ->
                  new CommandFailure(
                      ExitCode.KAFKA,
                      "topic " + topic + " cannot be looked up: " + e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  /**
   * A producer with the settings that reports are sent with; to be closed by the caller.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE} when the configuration is wrong
   */
  public static Producer<byte[], byte[]> producer(KafkaConnection connection) {
    if (connection.properties().containsKey(ProducerConfig.TRANSACTIONAL_ID_CONFIG)) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "transactional.id is set, and reports are sent without transactions; leave it out of"
              + " --command-property and the --command-config file");
    }
    Map<String, String> all = new HashMap<>(USUAL);
    all.keySet().removeAll(connection.properties().keySet());
    all.putAll(FIXED);
    try {
      return new KafkaProducer<>(
          connection.with(all), new ByteArraySerializer(), new ByteArraySerializer());
    } catch (KafkaException e) {
      throw connection.wrongConfiguration(e);
    }
  }
}
