package org.borderflow.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunTopicTest {
  private static final String NAME = "borderflow.reports";
  private static final TopicPartition ZERO = new TopicPartition(NAME, 0);
  private static final TopicPartition ONE = new TopicPartition(NAME, 1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final RunTopic topic =
      new RunTopic(new TopicIdentity("cluster", NAME, "id", 2), consumer, SHORT);

  @AfterEach
  void close() {
    topic.close();
    assertThat(consumer.closed()).isTrue();
  }

  private void addWithoutName(TopicPartition partition, long offset) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, new byte[0], "x".getBytes(UTF_8));
    record.headers().add("run-id", (byte[]) null);
    consumer.addRecord(record);
  }

  private void add(TopicPartition partition, long offset, String... headers) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(
            partition.topic(), partition.partition(), offset, new byte[0], "x".getBytes(UTF_8));
    for (int i = 0; i < headers.length; i += 2) {
      record.headers().add(headers[i], headers[i + 1].getBytes(UTF_8));
    }
    consumer.addRecord(record);
  }

  private void addOfRun(TopicPartition partition, long offset, String runId, long sequence) {
    add(partition, offset, "run-id", runId, "run-sequence", Long.toString(sequence));
  }

  private void ends(long zero, long one) {
    consumer.updateEndOffsets(Map.of(ZERO, zero, ONE, one));
  }

  /** Of others, of nobody, of the same name without a place or with something else in its place. */
  @Test
  void findsWhatIsOfTheRunAlone() {
    ends(7, 6);
    addOfRun(ZERO, 5, "mine", 3);
    addOfRun(ZERO, 6, "yours", 4);
    addWithoutName(ONE, 1);
    add(ONE, 2);
    add(ONE, 3, "run-id", "mine");
    add(ONE, 4, "run-id", "mine", "run-sequence", "last");
    addOfRun(ONE, 5, "mine", 2);
    RunTopic.Tail tail = topic.tail("mine", List.of(5L, 1L), Duration.ZERO);
    assertThat(tail.sequences()).containsExactly(2L, 3L);
    assertThat(tail.ends()).containsExactly(7L, 6L);
  }

  /** One twice: that is what counting is for. */
  @Test
  void countsRecordsNotPlaces() {
    ends(7, 6);
    addOfRun(ZERO, 5, "mine", 3);
    addOfRun(ZERO, 6, "mine", 3);
    addOfRun(ONE, 5, "yours", 4);
    assertThat(topic.count("mine", List.of(5L, 5L))).isEqualTo(2);
  }

  /** What was on its way when its sender died. */
  @Test
  void findsWhatComesWhileItListens() {
    ends(1, 0);
    addOfRun(ZERO, 0, "mine", 1);
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(
        () -> {
          ends(1, 1);
          addOfRun(ONE, 0, "mine", 2);
        });
    RunTopic.Tail tail = topic.tail("mine", List.of(0L, 0L), SHORT);
    assertThat(tail.sequences()).containsExactly(1L, 2L);
    assertThat(tail.ends()).containsExactly(1L, 1L);
  }

  /** Else a replay would hang for ever, without a word. */
  @Test
  void aBrokerThatGivesNoMoreEndsIt() {
    ends(2, 0);
    addOfRun(ZERO, 0, "mine", 1);
    assertThatThrownBy(() -> topic.tail("mine", List.of(0L, 0L), Duration.ZERO))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.KAFKA))
        .hasMessage(
            "topic borderflow.reports gives no record for 0 s, and there are more to look at;"
                + " look at the broker, then try again");
  }

  /** A second of silence is none when nobody could have spoken. */
  @Test
  void theSilenceOfABrokerThatHasGoneIsNotTakenForTheEnd() {
    ends(0, 0);
    consumer.schedulePollTask(
        () -> consumer.setOffsetsException(new TimeoutException("nobody answers")));
    assertThatThrownBy(() -> topic.tail("mine", List.of(0L, 0L), SHORT))
        .isInstanceOfSatisfying(
            CommandFailure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.KAFKA))
        .hasMessage(
            "topic borderflow.reports cannot be looked up (nobody answers); try again later");
  }
}
