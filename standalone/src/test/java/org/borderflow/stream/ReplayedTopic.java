package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.borderflow.connection.KafkaConnection;

/**
 * All that a reports topic holds, as any reader sees it.
 *
 * @param records the records, partition by partition, in the order of their offsets
 */
public record ReplayedTopic(List<ConsumerRecord<String, String>> records) {
  private static final Duration POLL = Duration.ofMillis(100);

  /** Reads it, at this isolation level of Kafka's. */
  public static ReplayedTopic of(KafkaConnection connection, String topic, String isolation) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("isolation.level", isolation);
    settings.put("enable.auto.commit", "false");
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            connection.with(settings), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<String, String>> records = new ArrayList<>();
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        consumer.poll(POLL).forEach(records::add);
      }
      records.sort(
          Comparator.comparingInt((ConsumerRecord<String, String> one) -> one.partition())
              .thenComparingLong(ConsumerRecord::offset));
      return new ReplayedTopic(records);
    }
  }

  /** How many records there are. */
  static long size(KafkaConnection connection, String topic) {
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            connection.with(Map.of()), new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(topic, info.partition()))
              .toList();
      return consumer.endOffsets(partitions).values().stream().mapToLong(end -> end).sum();
    }
  }

  static String header(ConsumerRecord<String, String> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  static long sequence(ConsumerRecord<String, String> record) {
    return Long.parseLong(header(record, "run-sequence"));
  }

  /** The values in the order of their places in the run. */
  List<String> inOrder() {
    return records.stream()
        .sorted(Comparator.comparingLong(ReplayedTopic::sequence))
        .map(ConsumerRecord::value)
        .toList();
  }

  /** The places in the run, in order: each once, if all is well. */
  List<Long> sequences() {
    return records.stream().map(ReplayedTopic::sequence).sorted().toList();
  }

  /** Whether within each partition places only grow. */
  boolean isInOrder() {
    return IntStream.range(1, records.size())
        .allMatch(
            i ->
                records.get(i).partition() != records.get(i - 1).partition()
                    || sequence(records.get(i)) > sequence(records.get(i - 1)));
  }
}
