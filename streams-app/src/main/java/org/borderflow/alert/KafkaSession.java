package org.borderflow.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.connection.KafkaConnection;

/** A channel's time as a member of its consumer group. */
final class KafkaSession implements ChannelThread.Session {
  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(5);

  /** Kafka's own 45 s would leave a partition untold for so long after a crash. */
  private static final int SESSION_MS = 10_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Lines lines;
  private final ChannelLoop loop;

  /** Joins the group. */
  KafkaSession(
      KafkaConnection connection,
      String group,
      String topic,
      Channel channel,
      StartFrom from,
      Backoff backoff,
      InstantSource clock,
      Outcomes outcomes) {
    this.consumer =
        new KafkaConsumer<>(
            connection.with(configuration(group)),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    this.lines = new Lines(consumer, channel.tellers(), from);
    this.loop = new ChannelLoop(consumer, lines, backoff, clock, outcomes);
    consumer.subscribe(List.of(topic), lines);
  }

  private static Map<String, Object> configuration(String group) {
    return Map.of(
        ConsumerConfig.GROUP_ID_CONFIG,
        group,
        // A fixed name: the default makes new metric series at every start.
        ConsumerConfig.CLIENT_ID_CONFIG,
        group,
        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
        IsolationLevel.READ_COMMITTED.toString(),
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        "false",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        "false",
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        // Others keep their partitions, and what they know, when a member comes or goes.
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class),
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
        SESSION_MS);
  }

  @Override
  public ChannelLoop loop() {
    return loop;
  }

  @Override
  public void wakeup() {
    consumer.wakeup();
  }

  @Override
  public void close() {
    try {
      lines.commit();
    } catch (WakeupException e) {
      // The one that ended the loop, a moment too late.
      lines.commit();
    } finally {
      consumer.close(CloseOptions.timeout(CLOSE_PATIENCE));
    }
  }
}
