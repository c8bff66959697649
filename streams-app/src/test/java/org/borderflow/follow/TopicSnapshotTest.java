package org.borderflow.follow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.Test;

class TopicSnapshotTest {
  private static final String TOPIC = "days";
  private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
  private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<String> heard = new ArrayList<>();

  TopicSnapshotTest() {
    consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 5L));
  }

  /** Partition 1 begins at 5: what came before has been compacted away. */
  @Test
  void hearsWhatThereWasAtTheStartAndNoMore() {
    consumer.updateEndOffsets(Map.of(ZERO, 2L, ONE, 6L));
    try (TopicSnapshot snapshot = open()) {
      assertThat(snapshot.partitions(TOPIC)).isEqualTo(2);
      consumer.updateEndOffsets(Map.of(ZERO, 3L, ONE, 6L));
      add(ZERO, 0);
      add(ZERO, 1);
      add(ZERO, 2);
      add(ONE, 5);
      snapshot.read(this::hear);
    }
    assertThat(heard).containsExactlyInAnyOrder("0@0", "0@1", "1@5");
    assertThat(consumer.closed()).isTrue();
  }

  @Test
  void emptyTopicsAreReadAtOnce() {
    consumer.updateEndOffsets(Map.of(ZERO, 0L, ONE, 5L));
    try (TopicSnapshot snapshot = open()) {
      snapshot.read(this::hear);
    }
    assertThat(heard).isEmpty();
  }

  @Test
  void aBrokerThatGivesNoMoreEndsIt() {
    consumer.updateEndOffsets(Map.of(ZERO, 2L, ONE, 5L));
    try (TopicSnapshot snapshot = open()) {
      add(ZERO, 0);
      assertThatThrownBy(() -> snapshot.read(this::hear))
          .isInstanceOfSatisfying(
              CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.KAFKA))
          .hasMessageContaining("with 1 of days still to come");
    }
  }

  @Test
  void whoMayNotReadIsTold() {
    consumer.updateEndOffsets(Map.of(ZERO, 2L, ONE, 5L));
    try (TopicSnapshot snapshot = open()) {
      consumer.setPollException(new TopicAuthorizationException("not yours"));
      assertThatThrownBy(() -> snapshot.read(this::hear))
          .isInstanceOfSatisfying(
              CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.KAFKA))
          .hasMessageContaining("not yours");
    }
  }

  private TopicSnapshot open() {
    return new TopicSnapshot(consumer, Map.of(TOPIC, 2), Duration.ofMillis(20));
  }

  private void add(TopicPartition partition, long offset) {
    consumer.addRecord(
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, new byte[0], "x".getBytes(UTF_8)));
  }

  private void hear(ConsumerRecord<byte[], byte[]> record) {
    heard.add(record.partition() + "@" + record.offset());
  }
}
