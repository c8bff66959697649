package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.borderflow.broker.BrokerForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Producers that would wait far longer than the test does, and send when they are told. */
class PromptClientsIT {
  private static final String AN_HOUR = "3600000";
  private static final String TWO_HOURS = "7200000";
  private static final int PATIENCE = 30;

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private final PromptClients clients = new PromptClients();

  @BeforeAll
  static void createTopic() throws Exception {
    try (Admin admin = BROKER.connection().admin(Duration.ofSeconds(PATIENCE))) {
      admin.createTopics(List.of(new NewTopic("prompt", 1, (short) 1))).all().get();
    }
  }

  @AfterEach
  void close() {
    clients.close();
  }

  private Producer<byte[], byte[]> producer(String name) {
    return clients.getProducer(
        Map.of(
            "bootstrap.servers",
            BROKER.bootstrapServers(),
            "client.id",
            name,
            "linger.ms",
            AN_HOUR,
            "delivery.timeout.ms",
            TWO_HOURS));
  }

  private static Future<RecordMetadata> send(Producer<byte[], byte[]> producer) {
    return producer.send(new ProducerRecord<>("prompt", new byte[] {1}));
  }

  @Test
  void whatWasHandedOverIsSentWhenTheyAreTold() throws Exception {
    try (Producer<byte[], byte[]> one = producer("one");
        Producer<byte[], byte[]> other = producer("other")) {
      Future<RecordMetadata> ofOne = send(one);
      Future<RecordMetadata> ofOther = send(other);
      assertThat(ofOne.isDone()).isFalse();
      clients.sendNow();
      assertThat(ofOne.get(PATIENCE, TimeUnit.SECONDS).hasOffset()).isTrue();
      assertThat(ofOther.get(PATIENCE, TimeUnit.SECONDS).hasOffset()).isTrue();
    }
  }

  /** As Kafka Streams does after a producer was fenced. */
  @Test
  void oneThatIsClosedDoesNotKeepTheNextFromSending() throws Exception {
    producer("same").close();
    clients.sendNow();
    try (Producer<byte[], byte[]> next = producer("same")) {
      Future<RecordMetadata> sent = send(next);
      clients.sendNow();
      assertThat(sent.get(PATIENCE, TimeUnit.SECONDS).hasOffset()).isTrue();
    }
  }

  /** Threads that die would else leave their buffers behind, as long as the process lives. */
  @Test
  void oneThatIsClosedIsNoLongerListed() {
    Producer<byte[], byte[]> first = producer("same");
    Producer<byte[], byte[]> next = producer("same");
    Producer<byte[], byte[]> other = producer("other");
    first.close();
    assertThat(clients.listed()).containsExactlyInAnyOrder("same", "other");
    other.close();
    assertThat(clients.listed()).containsExactly("same");
    next.close();
    assertThat(clients.listed()).isEmpty();
  }
}
