package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.SplittableRandom;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.borderflow.backtest.Results;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.naming.NamesFile;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.EventSerdes;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;

/**
 * The topology without a broker. Kafka's test driver commits after each record, so that nothing
 * would ever wait for a commit; here one record of the driver's stands for any number of reports.
 */
final class StreamDriver implements AutoCloseable {
  private static final String TURNS = "turns";
  private static final String FROM_TURNS = "from-turns";
  private static final String REPORTS = "reports";

  /** In turns, one of so many came just now. */
  private static final int LIVE = 10;

  private final Queue<Record<byte[], byte[]>> next = new ArrayDeque<>();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> turns;
  private final TestOutputTopic<DayKey, byte[]> days;
  private final TestOutputTopic<DayKey, byte[]> surges;
  private final TestOutputTopic<EpisodeKey, byte[]> episodes;
  private final TestOutputTopic<String, byte[]> changelog;

  StreamDriver(Path stateDir) {
    this(stateDir, DetectorRules.DEFAULT);
  }

  StreamDriver(Path stateDir, DetectorRules rules) {
    Properties config = new Properties();
    config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
    config.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
    driver =
        new TopologyTestDriver(
            new BorderflowTopology(
                    new StreamSettings(Topics.DEFAULT, 1),
                    new Estimator(NamesFile.shipped()),
                    rules)
                .behind(turns(), REPORTS),
            config);
    ByteArraySerializer out = new ByteArraySerializer();
    ByteArrayDeserializer in = new ByteArrayDeserializer();
    turns = driver.createInputTopic(TURNS, out, out);
    days = driver.createOutputTopic(Topics.DEFAULT.days(), EventSerdes.dayKey().deserializer(), in);
    surges =
        driver.createOutputTopic(Topics.DEFAULT.surges(), EventSerdes.dayKey().deserializer(), in);
    episodes =
        driver.createOutputTopic(
            Topics.DEFAULT.episodes(), EventSerdes.episodeKey().deserializer(), in);
    changelog =
        driver.createOutputTopic(
            "test-" + BorderflowTopology.STORE + "-changelog", new StringDeserializer(), in);
  }

  /** All that waits is taken in with one record of the driver's. */
  private Topology turns() {
    return new Topology()
        .addSource(FROM_TURNS, new ByteArrayDeserializer(), new ByteArrayDeserializer(), TURNS)
        .addProcessor(REPORTS, Reports::new, FROM_TURNS);
  }

  private final class Reports extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    @Override
    public void process(Record<byte[], byte[]> turn) {
      while (!next.isEmpty()) {
        context().forward(next.remove());
      }
    }
  }

  /** Takes in a report that came just now, and commits. */
  void send(ReportEvent event) {
    next.add(record(event, List.of()));
    turn();
  }

  /**
   * Takes in reports that were sent long ago, now and then one that came just now, and commits
   * after some: in between, what they lead to waits in memory.
   *
   * @param most as many reports between two commits, at most
   * @param random how many, and which came just now
   */
  void sendInTurns(List<? extends ReportEvent> events, int most, SplittableRandom random) {
    Header longAgo =
        new RecordHeader(Headers.INGESTED_AT, Instant.EPOCH.toString().getBytes(UTF_8));
    for (ReportEvent event : events) {
      next.add(record(event, random.nextInt(LIVE) == 0 ? List.of() : List.of(longAgo)));
      if (random.nextInt(most) == 0 || next.size() == most) {
        turn();
      }
    }
    turn();
  }

  private static Record<byte[], byte[]> record(ReportEvent event, List<Header> headers) {
    return new Record<>(
        event.border().toString().getBytes(UTF_8),
        EventCodec.REPORT_EVENT.write(event),
        event.publishedAt().toEpochMilli(),
        new RecordHeaders(headers));
  }

  private void turn() {
    turns.pipeInput(new byte[0]);
  }

  /** Adds what has gone to days, surges and episodes since the last call. */
  void drainTo(Results.Latest latest) {
    days().forEach(record -> day(latest, record));
    surges().forEach(record -> surge(latest, record));
    episodes().forEach(record -> episode(latest, record));
  }

  /** What has gone to the days topic since the last call. */
  List<KeyValue<DayKey, byte[]>> days() {
    return days.readKeyValuesToList();
  }

  /** What has gone to the surges topic since the last call. */
  List<KeyValue<DayKey, byte[]>> surges() {
    return surges.readKeyValuesToList();
  }

  /** What has gone to the episodes topic since the last call. */
  List<KeyValue<EpisodeKey, byte[]>> episodes() {
    return episodes.readKeyValuesToList();
  }

  /** The same with its headers. */
  List<TestRecord<EpisodeKey, byte[]>> episodeRecords() {
    return episodes.readRecordsToList();
  }

  /** What has gone to the changelog since the last call. */
  List<KeyValue<String, byte[]>> changelog() {
    return new ArrayList<>(changelog.readKeyValuesToList());
  }

  /** What Kafka Streams does with a changelog before it begins. */
  void restore(List<KeyValue<String, byte[]>> records) {
    KeyValueStore<String, byte[]> store = driver.getKeyValueStore(BorderflowTopology.STORE);
    records.forEach(record -> store.put(record.key, record.value));
  }

  static void day(Results.Latest latest, KeyValue<DayKey, byte[]> record) {
    latest.day(record.key, Optional.ofNullable(record.value).map(EventCodec.DAY_ESTIMATE::read));
  }

  static void surge(Results.Latest latest, KeyValue<DayKey, byte[]> record) {
    latest.surge(
        record.key, Optional.ofNullable(record.value).map(EventCodec.SURGE_ASSESSMENT::read));
  }

  static void episode(Results.Latest latest, KeyValue<EpisodeKey, byte[]> record) {
    latest.episode(record.key, Optional.ofNullable(record.value).map(EventCodec.EPISODE::read));
  }

  @Override
  public void close() {
    driver.close();
  }
}
