package org.borderflow.broker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What an ordinary client does to a broker. */
final class BrokerClients {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private BrokerClients() {}

  static void createTopic(String server, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", server))) {
      admin
          .createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
          .all()
          .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  static void send(String server, String topic, String value) throws Exception {
    Map<String, Object> config =
        Map.of("bootstrap.servers", server, "acks", "all", "max.block.ms", 20_000);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>(topic, value)).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  /** Everything in the topic's one partition up to its end. */
  static List<String> readAll(String server, String topic, Optional<String> group) {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                server,
                "group.id",
                group.orElse("none"),
                "enable.auto.commit",
                group.isPresent(),
                "auto.offset.reset",
                "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      if (group.isPresent()) {
        consumer.subscribe(List.of(topic));
      } else {
        consumer.assign(List.of(partition));
      }
      return readTo(consumer, partition);
    }
  }

  private static List<String> readTo(
      KafkaConsumer<String, String> consumer, TopicPartition partition) {
    long end = consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    List<String> values = new ArrayList<>();
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (values.size() < end && System.nanoTime() < giveUp) {
      consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
    }
    return values;
  }
}
