package org.borderflow.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaClientMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.follow.ClientListener;

/** What Kafka's clients measure of themselves, as far as somebody has a use for it. */
final class KafkaMeters implements AutoCloseable {
  /**
   * Clients have hundreds, most of them for each node, topic and partition. What is left to restore
   * is not among them: in Kafka 4.3.1 its number stays as it was when all is restored.
   */
  static final Set<String> NAMES =
      Set.of(
          "kafka.consumer.fetch.manager.records.lag",
          "kafka.consumer.fetch.manager.records.lag.max",
          "kafka.consumer.fetch.manager.records.consumed.total",
          "kafka.consumer.coordinator.rebalance.total",
          "kafka.consumer.coordinator.failed.rebalance.total",
          "kafka.consumer.coordinator.last.heartbeat.seconds.ago",
          "kafka.consumer.last.poll.seconds.ago",
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
          "kafka.stream.topic.records.consumed.total",
          "kafka.stream.task.dropped.records.total",
          "kafka.stream.task.restore.remaining.records.total",
          "kafka.stream.state.updater.active.restoring.tasks",
          "kafka.stream.state.updater.restore.records.rate");

  static final MeterFilter ALLOWED = MeterFilter.deny(KafkaMeters::isUnwanted);

  /** Kafka shows each topic with a dot in its name a second time, with an underscore instead. */
  private static final Predicate<String> SECOND_NAME =
      Pattern.compile("[^.]*_(reports|days|surges|episodes|rejects)").asMatchPredicate();

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

  ClientListener.Watched watch(Consumer<?, ?> reader) {
    KafkaClientMetrics metrics = new KafkaClientMetrics(reader, List.of(), looking, LOOK);
    metrics.bindTo(registry);
    return metrics::close;
  }

  void watch(KafkaStreams streams) {
    KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(streams, List.of(), looking, LOOK);
    metrics.bindTo(registry);
    closing.add(metrics::close);
  }

  private static boolean isUnwanted(Meter.Id meter) {
    String name = meter.getName();
    if (!name.startsWith("kafka.")) {
      return false;
    }
    Optional<String> topic = Optional.ofNullable(meter.getTag("topic"));
    // Until they know a topic, clients have these without one; to Prometheus it is one or the
    // other.
    boolean isTooEarly = name.startsWith("kafka.consumer.fetch.manager.") && topic.isEmpty();
    boolean isTooWide = name.contains(".records.lag") && meter.getTag("partition") == null;
    return !NAMES.contains(name)
        || isTooEarly
        || isTooWide
        || topic.filter(SECOND_NAME).isPresent();
  }

  @Override
  public void close() {
    looking.shutdownNow();
    closing.forEach(Runnable::run);
  }
}
