package org.borderflow.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.connection.MissingRight;
import org.borderflow.topic.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The reports topic as a run sees it: which one it is, where it ends, and what it holds of a run.
 */
final class RunTopic implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Pattern PLACE = Pattern.compile("[0-9]{1,18}");

  private final TopicIdentity identity;
  private final List<TopicPartition> partitions;
  private final Consumer<byte[], byte[]> consumer;
  private final Duration patience;

  /** What was found: the places of the run's reports, and where the reading ended. */
  record Tail(Set<Long> sequences, List<Long> ends) {}

  /**
   * @param consumer is assigned all partitions, and closed with this
   * @param patience how long to wait for the next record where there is one
   */
  RunTopic(TopicIdentity identity, Consumer<byte[], byte[]> consumer, Duration patience) {
    this.identity = identity;
    this.consumer = consumer;
    this.patience = patience;
    this.partitions =
        IntStream.range(0, identity.partitions())
            .mapToObj(partition -> new TopicPartition(identity.name(), partition))
            .toList();
    consumer.assign(partitions);
  }

  /**
   * @throws CommandFailure with {@link ExitCode#KAFKA} when it cannot be looked up
   */
  static RunTopic open(KafkaConnection connection, String topic) {
    try (Admin admin = connection.admin(PATIENCE)) {
      TopicDescription found =
          admin.describeTopics(List.of(topic)).allTopicNames().get().values().iterator().next();
      TopicIdentity identity =
          new TopicIdentity(
              admin.describeCluster().clusterId().get(),
              topic,
              found.topicId().toString(),
              found.partitions().size());
      return new RunTopic(identity, consumer(connection), PATIENCE);
    } catch (ExecutionException | KafkaException e) {
      throw unreachable(topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection connection) {
    return new KafkaConsumer<>(
        connection.with(
            Map.of(
                ConsumerConfig.CLIENT_ID_CONFIG,
                "borderflow-checkpoint",
                ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                "false",
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "none",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                "false",
                // What nobody has committed counts too: it stands there for those who do not ask.
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_uncommitted")),
        new ByteArrayDeserializer(),
        new ByteArrayDeserializer());
  }

  TopicIdentity identity() {
    return identity;
  }

  /** The offset behind the last record of each partition. */
  List<Long> ends() {
    return offsets(asking(() -> consumer.endOffsets(partitions, PATIENCE)));
  }

  /** The offset of the first record that each partition still has. */
  List<Long> beginnings() {
    return offsets(asking(() -> consumer.beginningOffsets(partitions, PATIENCE)));
  }

  private List<Long> offsets(Map<TopicPartition, Long> known) {
    return partitions.stream().map(partition -> known.getOrDefault(partition, 0L)).toList();
  }

  /**
   * Looks for a run's reports from some offsets to the end, and on until for some time none has
   * come any more.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when the end is not reached
   */
  Tail tail(String runId, List<Long> from, Duration still) {
    Set<Long> sequences = new TreeSet<>();
    Found found = new Found(runId, sequences::add);
    return asking(
        () -> {
          seek(from);
          read(found, still);
          if (!still.isZero()) {
            // Silence may be that of a broker that has gone: one must say that this is the end.
            read(found, Duration.ZERO);
          }
          return new Tail(sequences, positions());
        });
  }

  /**
   * How many records there are of a run from some offsets to the end, however many: none of them is
   * kept.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when the end is not reached
   */
  long count(String runId, List<Long> from) {
    Found found = new Found(runId, sequence -> {});
    return asking(
        () -> {
          seek(from);
          read(found, Duration.ZERO);
          return found.records;
        });
  }

  private void seek(List<Long> offsets) {
    for (int i = 0; i < partitions.size(); i++) {
      consumer.seek(partitions.get(i), offsets.get(i));
    }
  }

  private void read(Found found, Duration still) {
    List<Long> ends = ends();
    long quietSince = System.nanoTime();
    long movedAt = quietSince;
    while (!hasReached(ends) || System.nanoTime() - quietSince < still.toNanos()) {
      boolean behind = !hasReached(ends);
      long before = found.records;
      List<Long> stood = positions();
      asking(() -> consumer.poll(POLL)).forEach(found::take);
      long now = System.nanoTime();
      movedAt = positions().equals(stood) ? movedAt : now;
      if (behind && now - movedAt > patience.toNanos()) {
        throw silent();
      }
      quietSince = behind || found.records > before ? now : quietSince;
    }
  }

  private CommandFailure silent() {
    return new CommandFailure(
        ExitCode.KAFKA,
        "topic "
            + identity.name()
            + " gives no record for "
            + patience.toSeconds()
            + " s, and there are more to look at; look at the broker, then try again");
  }

  /** What is found of a run. */
  private static final class Found {
    private final String runId;
    private final LongConsumer sequences;
    private long records;

    Found(String runId, LongConsumer sequences) {
      this.runId = runId;
      this.sequences = sequences;
    }

    /** Others may have given their run the same name, without a place in it. */
    void take(ConsumerRecord<byte[], byte[]> record) {
      String sequence = text(record.headers().lastHeader(Headers.RUN_SEQUENCE));
      if (runId.equals(text(record.headers().lastHeader(Headers.RUN_ID)))
          && PLACE.matcher(sequence).matches()) {
        sequences.accept(Long.parseLong(sequence));
        records++;
      }
    }
  }

  private boolean hasReached(List<Long> ends) {
    List<Long> positions = positions();
    return IntStream.range(0, ends.size()).allMatch(i -> positions.get(i) >= ends.get(i));
  }

  private List<Long> positions() {
    List<Long> positions = new ArrayList<>();
    partitions.forEach(partition -> positions.add(consumer.position(partition, PATIENCE)));
    return positions;
  }

  private static String text(@Nullable Header header) {
    return Optional.ofNullable(header)
        .map(Header::value)
        .map(value -> new String(value, UTF_8))
        .orElse("");
  }

  private <T> T asking(Supplier<T> question) {
    try {
      return question.get();
    } catch (InterruptException | WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      throw unreachable(identity.name(), e);
    }
  }

  private static CommandFailure unreachable(String topic, Exception e) {
    return MissingRight.of("topic " + topic, e)
        .orElseGet(
            () ->
                new CommandFailure(
                    ExitCode.KAFKA,
                    "topic "
                        + topic
                        + " cannot be looked up ("
                        + e.getMessage()
                        + "); try again later"));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
