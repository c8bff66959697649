package org.borderflow.upgrade;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.connection.KafkaConnection;
import org.jspecify.annotations.Nullable;

/** Takes the topics of an application from a broker, and brings them to another. */
final class SavedTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final short ONE_COPY = 1;

  private final KafkaConnection connection;
  private final String group;

  /**
   * @param group the application id
   */
  SavedTopics(KafkaConnection connection, String group) {
    this.connection = connection;
    this.group = group;
  }

  /** All topics whose names begin so. */
  List<SavedTopic> save(String prefix) throws ExecutionException, InterruptedException {
    try (Admin admin = connection.admin(PATIENCE)) {
      Map<TopicPartition, OffsetAndMetadata> read =
          admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
      List<String> names =
          admin.listTopics().names().get().stream()
              .filter(name -> name.startsWith(prefix))
              .sorted()
              .toList();
      List<SavedTopic> topics = new ArrayList<>();
      for (String name : names) {
        topics.add(save(admin, name, read));
      }
      return topics;
    }
  }

  private SavedTopic save(Admin admin, String name, Map<TopicPartition, OffsetAndMetadata> read)
      throws ExecutionException, InterruptedException {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
    Map<String, String> config =
        admin.describeConfigs(List.of(resource)).all().get().values().stream()
            .flatMap(found -> found.entries().stream())
            .filter(entry -> entry.source() == ConfigEntry.ConfigSource.DYNAMIC_TOPIC_CONFIG)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    int count =
        admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
            .mapToInt(found -> found.partitions().size())
            .sum();
    List<TopicPartition> partitions =
        IntStream.range(0, count).mapToObj(number -> new TopicPartition(name, number)).toList();
    return new SavedTopic(
        name,
        config,
        partitions.stream().map(this::records).toList(),
        partitions.stream()
            .flatMap(one -> Stream.ofNullable(read.get(one)))
            .map(OffsetAndMetadata::offset)
            .toList());
  }

  private List<SavedRecord> records(TopicPartition partition) {
    try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer =
        new KafkaConsumer<>(
            connection.with(Map.of()), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      List<SavedRecord> records = new ArrayList<>();
      while (consumer.position(partition) < end) {
        for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record :
            consumer.poll(Duration.ofMillis(100))) {
          // State names offsets: they must be the same where the records are brought.
          if (record.offset() != records.size()) {
            throw new IllegalStateException(partition + " has a gap before " + record.offset());
          }
          records.add(SavedRecord.of(record));
        }
      }
      return records;
    }
  }

  /** Makes them as they were, at a broker that has none of them. */
  void bring(List<SavedTopic> topics) throws ExecutionException, InterruptedException {
    try (Admin admin = connection.admin(PATIENCE)) {
      admin.createTopics(topics.stream().map(SavedTopics::asNew).toList()).all().get();
      awaitLeaders(admin, topics);
      for (SavedTopic topic : topics) {
        send(topic);
      }
      Map<TopicPartition, OffsetAndMetadata> read = new HashMap<>();
      for (SavedTopic topic : topics) {
        for (int number = 0; number < topic.read().size(); number++) {
          read.put(
              new TopicPartition(topic.name(), number),
              new OffsetAndMetadata(topic.read().get(number)));
        }
      }
      admin.alterConsumerGroupOffsets(group, read).all().get();
    }
  }

  private static NewTopic asNew(SavedTopic topic) {
    return new NewTopic(topic.name(), topic.partitions().size(), ONE_COPY).configs(topic.config());
  }

  /**
   * A producer that is quicker than a new partition's leader gets stuck (KAFKA-15591), and for a
   * moment a broker does not even know a topic that it has just made.
   */
  private static void awaitLeaders(Admin admin, List<SavedTopic> topics) {
    Map<TopicPartition, OffsetSpec> all = new HashMap<>();
    for (SavedTopic topic : topics) {
      for (int number = 0; number < topic.partitions().size(); number++) {
        all.put(new TopicPartition(topic.name(), number), OffsetSpec.latest());
      }
    }
    await()
        .atMost(PATIENCE)
        .ignoreExceptions()
        .until(() -> admin.listOffsets(all).all().get().size() == all.size());
  }

  private void send(SavedTopic topic) throws ExecutionException, InterruptedException {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    try (KafkaProducer<byte @Nullable [], byte @Nullable []> producer =
        new KafkaProducer<>(
            connection.with(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int number = 0; number < topic.partitions().size(); number++) {
        for (SavedRecord record : topic.partitions().get(number)) {
          sent.add(producer.send(record.into(topic.name(), number)));
        }
      }
      producer.flush();
      for (Future<RecordMetadata> one : sent) {
        one.get();
      }
    }
  }
}
