package org.borderflow.follow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.connection.MissingRight;

/**
 * Topics as they are at one moment: all that is committed, from their beginning to where they end
 * at the start, and then no more. Failures are {@link CommandFailure}s with {@link ExitCode#KAFKA}.
 */
public final class TopicSnapshot implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(100);

  private final Consumer<byte[], byte[]> consumer;
  private final Map<String, Integer> partitions;
  private final Map<TopicPartition, Long> ends;
  private final Duration patience;

  /** Hears every record, in the order of its partition. */
  public interface Listener {
    /** A record. */
    void record(ConsumerRecord<byte[], byte[]> record);
  }

  /**
   * @param consumer is assigned all partitions, and closed with this
   * @param partitions the topics and how many partitions each has
   * @param patience how long to wait for the next record
   */
  TopicSnapshot(
      Consumer<byte[], byte[]> consumer, Map<String, Integer> partitions, Duration patience) {
    this.consumer = consumer;
    this.partitions = partitions;
    this.patience = patience;
    Collection<TopicPartition> all = all(partitions);
    consumer.assign(all);
    consumer.seekToBeginning(all);
    this.ends = Map.copyOf(consumer.endOffsets(all));
  }

  /**
   * Takes note of where the topics end.
   *
   * @param patience how long to wait for the next record; a large one takes its time
   * @throws CommandFailure when no broker answers in time, or there is no such topic
   */
  public static TopicSnapshot open(
      KafkaConnection connection, List<String> topics, Duration patience) {
    Map<String, Integer> partitions = new HashMap<>();
    try (Admin admin = connection.admin(ANSWER)) {
      admin
          .describeTopics(topics)
          .topicNameValues()
          .forEach((topic, found) -> partitions.put(topic, partitions(topic, found)));
    }
    Consumer<byte[], byte[]> consumer = consumer(connection, patience);
    try {
      return new TopicSnapshot(consumer, partitions, patience);
    } catch (KafkaException e) {
      consumer.close();
      throw unreadable(e);
    }
  }

  private static Consumer<byte[], byte[]> consumer(KafkaConnection connection, Duration patience) {
    return new KafkaConsumer<>(
        connection.with(
            Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "borderflow-snapshot",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                "false",
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                Math.toIntExact(patience.toMillis()))),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  private static int partitions(String topic, KafkaFuture<TopicDescription> found) {
    try {
      return found.get().partitions().size();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "topic "
                + topic
                + " is missing; name another beginning with --topic-prefix, or run: borderflow"
                + " topics create");
      }
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      throw MissingRight.of("topic " + topic, cause).orElseGet(() -> unreadable(cause));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private static List<TopicPartition> all(Map<String, Integer> partitions) {
    return partitions.entrySet().stream()
        .flatMap(
            topic ->
                IntStream.range(0, topic.getValue())
                    .mapToObj(partition -> new TopicPartition(topic.getKey(), partition)))
        .toList();
  }

  /** How many partitions a topic has. */
  public int partitions(String topic) {
    return partitions.getOrDefault(topic, 0);
  }

  /**
   * Reads everything, once.
   *
   * @throws CommandFailure when nothing more comes before the end is reached
   */
  public void read(Listener listener) {
    try {
      long left = left();
      long deadline = System.nanoTime() + patience.toNanos();
      while (left > 0) {
        consumer.poll(POLL).forEach(record -> hear(record, listener));
        long before = left;
        left = left();
        if (left < before) {
          deadline = System.nanoTime() + patience.toNanos();
        } else if (System.nanoTime() > deadline) {
          throw stalled(left);
        }
      }
    } catch (InterruptException e) {
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    } catch (KafkaException e) {
      throw unreadable(e);
    }
  }

  /** What has come since the start is not of this moment. */
  private void hear(ConsumerRecord<byte[], byte[]> record, Listener listener) {
    Long end = ends.get(new TopicPartition(record.topic(), record.partition()));
    if (end != null && record.offset() < end) {
      listener.record(record);
    }
  }

  private long left() {
    return ends.entrySet().stream()
        .mapToLong(end -> Math.max(0, end.getValue() - consumer.position(end.getKey())))
        .sum();
  }

  private CommandFailure stalled(long left) {
    return new CommandFailure(
        ExitCode.KAFKA,
        "Kafka gives no record for "
            + patience.toSeconds()
            + " s, with "
            + left
            + " of "
            + String.join(" and ", partitions.keySet())
            + " still to come; look at the broker, then try again");
  }

  private static CommandFailure unreadable(Throwable e) {
    return new CommandFailure(
        ExitCode.KAFKA,
        "Kafka does not let the topics be read: "
            + e.getMessage()
            + "; look at the broker and at --command-config, then try again");
  }

  @Override
  public void close() {
    consumer.close();
  }
}
