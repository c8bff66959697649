package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.report.Report;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Records stamped 2022 stay, although the broker deletes by record timestamp; and the stream comes
 * back to the same results without its state folder.
 */
class HistoryIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension
  static final BrokerForTests BROKER =
      new BrokerForTests(
          BrokerOptions.TEMPORARY
              .with("log.retention.check.interval.ms", "500")
              .with("log.initial.task.delay.ms", "500")
              .with("log.segment.delete.delay.ms", "0"));

  @ParameterizedTest(name = "{0} partitions, exactly once {1}")
  @CsvSource({"1, false", "4, false", "1, true", "4, true"})
  void historySurvivesRetentionAWipedStateFolderAndARestart(
      int partitions, boolean exactlyOnce, @TempDir Path stateDir) throws Exception {
    List<Report> sample = Sample.reports();
    String name = "history-%d-%b".formatted(partitions, exactlyOnce);
    Pipeline pipeline =
        Pipeline.create(BROKER.connection(), name, partitions, exactlyOnce, stateDir);
    pipeline.publish(sample.subList(0, 150));
    pipeline.run();

    awaitRetentionPass();
    wipe(stateDir);
    pipeline.publish(sample.subList(150, sample.size()));

    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
    assertThat(firstOffset(pipeline.topics().reports())).isZero();
    // Once more from the changelogs alone: nothing new comes, nothing changes.
    awaitRetentionPass();
    wipe(stateDir);
    pipeline.publish(sample.subList(0, 1));
    assertThat(pipeline.run()).isEqualTo(Results.expected(sample));
  }

  /**
   * A topic as others have it, with records as old as ours: when they are gone, the broker has been
   * through its topics.
   */
  private static void awaitRetentionPass() throws Exception {
    String topic = "control-" + System.nanoTime();
    try (Admin admin = BROKER.connection().admin(PATIENCE);
        KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                BROKER.connection().with(Map.of()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
          .all()
          .get();
      long september2022 = Sample.reports().get(0).publishedAt().toEpochMilli();
      producer.send(new ProducerRecord<>(topic, 0, september2022, null, new byte[10])).get();
      await().atMost(PATIENCE).until(() -> firstOffset(topic) == 1);
    }
  }

  private static long firstOffset(String topic) throws ExecutionException, InterruptedException {
    TopicPartition partition = new TopicPartition(topic, 0);
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      return admin
          .listOffsets(Map.of(partition, OffsetSpec.earliest()))
          .partitionResult(partition)
          .get()
          .offset();
    }
  }

  private static void wipe(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!file.equals(folder)) {
          Files.delete(file);
        }
      }
    }
  }
}
