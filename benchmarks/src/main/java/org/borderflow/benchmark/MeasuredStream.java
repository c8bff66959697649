package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.app.SharedRocksMemory;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.Report;
import org.borderflow.stream.BorderflowTopology;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;

/**
 * The topology as it runs, with its RocksDB store in a temporary folder, but without a broker: what
 * is measured here is ours alone.
 */
final class MeasuredStream implements AutoCloseable {
  static final String APPLICATION = "benchmark";
  static final String STORE = "flows";

  private final Path folder;
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> reports;
  private final Map<Output, TestOutputTopic<byte[], byte[]>> outputs = new EnumMap<>(Output.class);
  private final TestOutputTopic<byte[], byte[]> rejects;

  MeasuredStream() {
    folder = TemporaryFolder.create();
    StreamSettings settings = new StreamSettings(Topics.DEFAULT, 1);
    driver =
        new TopologyTestDriver(
            new BorderflowTopology(
                    settings, new Estimator(NamesFile.shipped()), DetectorRules.DEFAULT)
                .get(),
            configuration(folder));
    ByteArraySerializer out = new ByteArraySerializer();
    reports = driver.createInputTopic(Topics.DEFAULT.reports(), out, out);
    rejects = output(Topics.DEFAULT.rejects());
    for (Output output : Output.values()) {
      outputs.put(output, output(output.topic()));
    }
  }

  /** A report as a producer would send it. */
  static TestRecord<byte[], byte[]> message(Report report) {
    return new TestRecord<>(
        report.flow().border().toString().getBytes(UTF_8),
        EventCodec.REPORT.write(report),
        report.publishedAt());
  }

  /** Takes a report, and returns once all that it leads to is written. */
  void send(TestRecord<byte[], byte[]> message) {
    reports.pipeInput(message);
  }

  /** Takes a report, and forgets what it has led to on topics. */
  void sendAndDrain(TestRecord<byte[], byte[]> message) {
    send(message);
    drain();
  }

  /**
   * What has been written to a topic since it was last asked for. It piles up in memory till then.
   *
   * @throws IllegalStateException when a report was rejected: that would be measuring nothing
   */
  List<KeyValue<byte[], byte[]>> take(Output output) {
    if (!rejects.isEmpty()) {
      throw new IllegalStateException("rejected: " + rejects.readRecord().headers());
    }
    return Objects.requireNonNull(outputs.get(output)).readKeyValuesToList();
  }

  /** Forgets what has been written to topics. */
  void drain() {
    for (Output output : Output.values()) {
      take(output);
    }
  }

  /** All that is in the store. */
  List<KeyValue<String, byte[]>> entries() {
    List<KeyValue<String, byte[]>> entries = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all = store().all()) {
      all.forEachRemaining(entries::add);
    }
    return entries;
  }

  /** Puts entries into the store, as Kafka does with a changelog before it begins. */
  void restore(List<KeyValue<String, byte[]>> entries) {
    store().putAll(entries);
    drain();
  }

  private KeyValueStore<String, byte[]> store() {
    return driver.getKeyValueStore(STORE);
  }

  private TestOutputTopic<byte[], byte[]> output(String topic) {
    return driver.createOutputTopic(
        topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  private static Properties configuration(Path folder) {
    Properties configuration = new Properties();
    configuration.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
    configuration.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    configuration.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    configuration.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksMemory.class);
    return configuration;
  }

  @Override
  public void close() {
    driver.close();
    TemporaryFolder.delete(folder);
  }
}
