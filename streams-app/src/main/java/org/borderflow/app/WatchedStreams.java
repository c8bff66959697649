package org.borderflow.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.JmxReporter;
import org.apache.kafka.streams.KafkaClientSupplier;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;

/**
 * Kafka Streams that may be looked at from any thread at any time. As Kafka has it, whoever reads
 * all metrics calls into the native code of each store, and nothing keeps that store from being
 * closed meanwhile, as every rebalance does: then the process is aborted, without a word of ours.
 */
final class WatchedStreams extends KafkaStreams {
  /** What is measured of stores, some of it by their native code. */
  private static final String OF_STORES = "stream-state-metrics";

  /** The same for whoever reads all of it over JMX. */
  private static final String JMX_BEANS_OF_STORES = ".*:type=" + OF_STORES + ",.*";

  WatchedStreams(Topology topology, Properties configuration, KafkaClientSupplier clients) {
    super(topology, configuration, clients);
  }

  /** What keeps others from such looks; to be given to the constructor with the rest. */
  static Map<String, Object> configuration() {
    return Map.of(
        JmxReporter.EXCLUDE_CONFIG,
        JMX_BEANS_OF_STORES,
        // A broker may ask for all metrics, and be sent them by a thread of its own.
        StreamsConfig.ENABLE_METRICS_PUSH_CONFIG,
        false);
  }

  @Override
  public Map<MetricName, ? extends Metric> metrics() {
    return withoutStores(super.metrics());
  }

  /** The same, without those of stores; no value is looked at. */
  private static Map<MetricName, Metric> withoutStores(Map<MetricName, ? extends Metric> all) {
    Map<MetricName, Metric> safe = new LinkedHashMap<>();
    all.forEach(
        (name, metric) -> {
          if (!name.group().equals(OF_STORES)) {
            safe.put(name, metric);
          }
        });
    return safe;
  }
}
