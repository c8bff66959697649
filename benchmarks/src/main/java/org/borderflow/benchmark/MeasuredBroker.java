package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;

/** The broker that all ways lead to. Each passage has topics of its own. */
final class MeasuredBroker implements AutoCloseable {
  private static final String A_CENTURY_MS = Long.toString(Duration.ofDays(36_500).toMillis());

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LOOK = Duration.ofMillis(20);

  private final InProcessBroker broker;
  private final int usualPartitions;
  private int used;

  /**
   * @param usualPartitions of each topic, unless said otherwise
   */
  MeasuredBroker(int usualPartitions) {
    // Reports of years ago could be compacted at once: before they are counted, and at a time that
    // has nothing to do with what is measured.
    this.broker =
        InProcessBroker.start(
            BrokerOptions.TEMPORARY.with("log.cleaner.min.compaction.lag.ms", A_CENTURY_MS));
    this.usualPartitions = usualPartitions;
  }

  String bootstrapServers() {
    return broker.bootstrapServers();
  }

  KafkaConnection connection() {
    return KafkaConnection.of(bootstrapServers(), Optional.empty());
  }

  /** New topics, empty. */
  Topics create() {
    return create(usualPartitions);
  }

  /** New topics, empty, with so many partitions each. */
  Topics create(int partitions) {
    Topics topics = new Topics("passage-" + used++);
    try (Admin admin = connection().admin(PATIENCE)) {
      new TopicAdmin(admin, topics).createMissing(partitions, Optional.empty());
    }
    return topics;
  }

  /** Deletes topics, for the disk's sake. */
  void delete(Topics topics) {
    try (Admin admin = connection().admin(PATIENCE)) {
      admin.deleteTopics(topics.specs().stream().map(spec -> spec.name()).toList()).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** How many records the reports topic holds. */
  long reports(Topics topics) {
    return ends(topics).values().stream().mapToLong(Long::longValue).sum();
  }

  /** Waits until a stream has committed so many records. */
  void awaitCommitted(RunningStream stream, long records, Duration patience) {
    String group = stream.group();
    try (Admin admin = connection().admin(PATIENCE)) {
      Awaited.until(
          LOOK,
          patience,
          () -> {
            stream.check();
            return committed(admin, group) >= records;
          },
          () -> group + " has done " + committed(admin, group) + " of " + records);
    }
  }

  private static long committed(Admin admin, String group) {
    try {
      return admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata()
          .get()
          .values()
          .stream()
          .filter(Objects::nonNull)
          .mapToLong(OffsetAndMetadata::offset)
          .sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  /** Waits until so many records can be read from the topic of days, transactions done. */
  void awaitWritten(Topics topics, long records, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            connection()
                .with(
                    Map.of("client.id", "borderflow-written", "isolation.level", "read_committed")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          partitions(topics).stream()
              .map(reports -> new TopicPartition(topics.days(), reports.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      for (long seen = 0; seen < records; seen += consumer.poll(POLL).count()) {
        if (System.nanoTime() > end) {
          throw new IllegalStateException(
              topics.days() + " has " + seen + " of " + records + " records");
        }
      }
    }
  }

  /** How many records the changelogs of a stream hold. */
  long changelog(String group) {
    try (Admin admin = connection().admin(PATIENCE)) {
      List<String> names =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(group + "-") && name.endsWith("-changelog"))
              .toList();
      List<TopicPartition> partitions = new ArrayList<>();
      admin
          .describeTopics(names)
          .allTopicNames()
          .get()
          .forEach(
              (name, topic) ->
                  topic
                      .partitions()
                      .forEach(
                          partition ->
                              partitions.add(new TopicPartition(name, partition.partition()))));
      return ends(partitions).values().stream().mapToLong(Long::longValue).sum();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private Map<TopicPartition, Long> ends(Topics topics) {
    return ends(partitions(topics));
  }

  private Map<TopicPartition, Long> ends(List<TopicPartition> all) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    all.forEach(partition -> asked.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    try (Admin admin = connection().admin(PATIENCE)) {
      admin
          .listOffsets(asked)
          .all()
          .get()
          .forEach((partition, offset) -> ends.put(partition, offset.offset()));
      return ends;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private List<TopicPartition> partitions(Topics topics) {
    try (Admin admin = connection().admin(PATIENCE)) {
      int partitions =
          Objects.requireNonNull(new TopicAdmin(admin, topics).partitions().get(topics.reports()));
      return IntStream.range(0, partitions)
          .mapToObj(number -> new TopicPartition(topics.reports(), number))
          .toList();
    }
  }

  /** What the reports topic holds, in the order of the file that it came from. */
  List<ConsumerRecord<byte[], byte[]>> read(Topics topics) {
    long all = reports(topics);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            connection().with(Map.of("client.id", "borderflow-benchmark")),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = partitions(topics);
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (records.size() < all) {
        consumer.poll(POLL).forEach(records::add);
      }
    }
    records.sort(Comparator.comparingLong(MeasuredBroker::row));
    return records;
  }

  private static long row(ConsumerRecord<byte[], byte[]> record) {
    return Long.parseLong(
        new String(record.headers().lastHeader(Headers.SOURCE_ROW).value(), UTF_8));
  }

  /** The same record, for another topic. */
  static ProducerRecord<byte[], byte[]> to(String topic, ConsumerRecord<byte[], byte[]> record) {
    return new ProducerRecord<>(
        topic,
        record.partition(),
        record.timestamp(),
        record.key(),
        record.value(),
        List.of(record.headers().toArray()));
  }

  static IllegalStateException interrupted() {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted");
  }

  @Override
  public void close() {
    broker.close();
  }
}
