package org.borderflow.metrics;

import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.alert.DeliveryListener;
import org.borderflow.follow.ClientListener;
import org.borderflow.health.StreamHealth;
import org.borderflow.health.StreamProblem;
import org.borderflow.stream.StreamListener;
import org.borderflow.view.LiveResults;

/** The meters of a program. All have the tag {@code application}. */
public final class Metrics implements AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final KafkaMeters kafka = new KafkaMeters(registry);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final StreamMeters stream;
  private final AlertMeters alerts;
  private final InstantSource clock;
  private final int mostFlows;
  private volatile Optional<FlowGauges> flows = Optional.empty();

  /**
   * The meters of the stream and of the JVM; others are added.
   *
   * @param application value of the tag {@code application}
   * @param mostFlows so many flows have series, 0 or more
   * @param clock the wall clock
   */
  public Metrics(String application, int mostFlows, InstantSource clock) {
    this.mostFlows = mostFlows;
    this.clock = clock;
    registry.config().commonTags("application", application).meterFilter(KafkaMeters.ALLOWED);
    this.stream = new StreamMeters(registry, clock);
    this.alerts = new AlertMeters(registry, clock);
    collections.bindTo(registry);
    List.of(
            new JvmMemoryMetrics(),
            new JvmThreadMetrics(),
            new ClassLoaderMetrics(),
            new ProcessorMetrics(),
            new FileDescriptorMetrics(),
            new UptimeMetrics())
        .forEach(binder -> binder.bindTo(registry));
  }

  /** Counts what becomes of records. */
  public StreamListener stream() {
    return stream;
  }

  /** Counts what becomes of deliveries. */
  public DeliveryListener deliveries() {
    return alerts;
  }

  /** Adds the newest figures of flows. */
  public void watch(LiveResults results) {
    flows = Optional.of(new FlowGauges(registry, results, clock, mostFlows));
  }

  /** Adds the number of readers of the live stream. */
  public void watchReaders(IntSupplier readers) {
    Registering.gauge(registry, BorderflowMeter.HTTP_STREAM_READERS, readers::getAsInt);
  }

  /**
   * Adds the state of the stream.
   *
   * @param state asked for each time
   * @param threads processing threads as configured, 1 or more
   */
  public void watch(Supplier<KafkaStreams.State> state, int threads) {
    for (KafkaStreams.State one : KafkaStreams.State.values()) {
      Registering.gauge(
          registry, BorderflowMeter.STREAM_STATE, () -> state.get() == one ? 1 : 0, one.name());
    }
    Registering.gauge(registry, BorderflowMeter.STREAM_THREADS, () -> threads);
  }

  /**
   * Adds the problems of the stream.
   *
   * @param health asked for each time
   */
  public void watchHealth(Supplier<StreamHealth> health) {
    for (StreamProblem one : StreamProblem.values()) {
      Registering.gauge(
          registry,
          BorderflowMeter.STREAM_PROBLEM,
          () -> health.get().has(one) ? 1 : 0,
          one.code());
    }
  }

  /** Adds some of what Kafka Streams and its clients measure of themselves. */
  public void watch(KafkaStreams streams) {
    kafka.watch(streams);
  }

  /** Adds some of what readers of Kafka measure of themselves, for as long as they live. */
  public ClientListener clients() {
    return kafka::watch;
  }

  /** All meters as they are now, in Prometheus' text form 0.0.4. From any thread. */
  public String scrape() {
    flows.ifPresent(FlowGauges::refresh);
    return registry.scrape();
  }

  @Override
  public void close() {
    kafka.close();
    collections.close();
    registry.close();
  }
}
