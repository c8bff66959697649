package org.borderflow.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.apache.kafka.streams.KafkaStreams;

/** What Kafka's clients measure of themselves, as far as somebody has a use for it. */
final class KafkaMeters implements AutoCloseable {
  /** Clients have hundreds, most of them for each node, topic and partition. */
  static final Set<String> NAMES =
      Set.of(
          "kafka.consumer.fetch.manager.records.lag.max",
          "kafka.consumer.fetch.manager.records.consumed.total",
          "kafka.consumer.fetch.manager.records.consumed.rate",
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.consumer.coordinator.failed.rebalance.total",
          "kafka.consumer.connection.count",
          "kafka.producer.record.send.total",
          "kafka.producer.record.error.total",
          "kafka.producer.record.retry.total",
          "kafka.producer.connection.count",
          "kafka.stream.alive.stream.threads",
          "kafka.stream.failed.stream.threads",
          "kafka.stream.thread.process.total",
          "kafka.stream.thread.process.latency.avg",
          "kafka.stream.thread.process.latency.max",
          "kafka.stream.thread.commit.total",
          "kafka.stream.task.dropped.records.total",
          "kafka.stream.state.updater.restore.records.rate");

  static final MeterFilter ALLOWED =
      MeterFilter.deny(id -> id.getName().startsWith("kafka.") && !NAMES.contains(id.getName()));

  /** Kafka makes its meters as it goes along; they are looked for this often. */
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final MeterRegistry registry;
  private final List<Runnable> closing = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "borderflow-kafka-meters");
            thread.setDaemon(true);
            return thread;
          });

  KafkaMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void watch(KafkaStreams streams) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, List.of(), looking, LOOK);
    metrics.bindTo(registry);
    closing.add(metrics::close);
  }

  @Override
  public void close() {
    looking.shutdownNow();
    closing.forEach(Runnable::run);
  }
}
