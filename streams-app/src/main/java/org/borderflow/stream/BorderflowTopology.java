package org.borderflow.stream;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.estimate.Estimator;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.BorderPartitioning;
import org.borderflow.topic.EventSerdes;
import org.borderflow.topic.Topics;

/**
 * The whole graph:
 *
 * <pre>
 *  reports ─▶ validate ─▶ estimate ─▶ assess ─▶ put together ─▶ episodes
 *                 │           │          │
 *                 ▼           ▼          ▼
 *              rejects       days      surges
 * </pre>
 *
 * Everything of a border stays in one task, so there is no repartition topic. All state is in
 * key-value stores: a windowed store's changelog is deleted by the age of its records, and history
 * is old.
 */
public final class BorderflowTopology implements Supplier<Topology> {
  static final String VALIDATE = "validate";
  static final String ESTIMATE = "estimate";
  static final String ASSESS = "assess";
  static final String EPISODES = "put-together";
  static final String EPISODES_SINK = "to-episodes";
  static final String DAYS_SINK = "to-days";
  static final String SURGES_SINK = "to-surges";
  static final String REJECTS_SINK = "to-rejects";
  static final String STORE = "flows";

  private static final String REPORTS_SOURCE = "from-reports";

  private final StreamSettings settings;
  private final Estimator estimator;
  private final DetectorRules rules;

  /** A graph that estimates and detects as given. */
  public BorderflowTopology(StreamSettings settings, Estimator estimator, DetectorRules rules) {
    this.settings = settings;
    this.estimator = estimator;
    this.rules = rules;
  }

  /**
   * Names of the topics that Kafka Streams makes for an application, all of them. By their whole
   * names: that of another application may begin alike.
   */
  public static List<String> internalTopics(String applicationId) {
    return List.of(applicationId + "-" + STORE + "-changelog");
  }

  @Override
  public Topology get() {
    return behind(
        new Topology()
            .addSource(
                AutoOffsetReset.earliest(),
                REPORTS_SOURCE,
                new UsePartitionTimeOnInvalidTimestamp(),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer(),
                settings.topics().reports()),
        REPORTS_SOURCE);
  }

  /**
   * The same graph behind whatever the records come from.
   *
   * @param beginning a graph to which this one is added
   * @param records the name of the node in it that hands records on
   */
  Topology behind(Topology beginning, String records) {
    Topics topics = settings.topics();
    ByteArraySerializer bytes = new ByteArraySerializer();
    return beginning
        .addProcessor(VALIDATE, () -> new ValidateProcessor(settings), records)
        .addProcessor(ESTIMATE, () -> new EstimateProcessor(estimator, settings), VALIDATE)
        .addProcessor(ASSESS, () -> new AssessProcessor(rules), ESTIMATE)
        .addProcessor(
            EPISODES, () -> new EpisodeProcessor(settings.newsDays(), settings.listener()), ASSESS)
        .addStateStore(store(), ESTIMATE, ASSESS, EPISODES)
        .addStateStore(TaskMemory.builder(), ESTIMATE, ASSESS, EPISODES)
        .addSink(REJECTS_SINK, topics.rejects(), bytes, bytes, VALIDATE)
        .addSink(DAYS_SINK, topics.days(), dayKeys(), bytes, byBorder(), ESTIMATE)
        .addSink(SURGES_SINK, topics.surges(), dayKeys(), bytes, byBorder(), ASSESS)
        .addSink(
            EPISODES_SINK,
            topics.episodes(),
            EventSerdes.episodeKey().serializer(),
            bytes,
            episodesByBorder(),
            EPISODES);
  }

  private static org.apache.kafka.common.serialization.Serializer<DayKey> dayKeys() {
    return EventSerdes.dayKey().serializer();
  }

  private static StreamPartitioner<DayKey, byte[]> byBorder() {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(BorderPartitioning.partitionOf(key.flow().border(), partitions)));
  }

  private static StreamPartitioner<EpisodeKey, byte[]> episodesByBorder() {
    return (topic, key, value, partitions) ->
        Optional.of(Set.of(BorderPartitioning.partitionOf(key.flow().border(), partitions)));
  }

  private static StoreBuilder<KeyValueStore<String, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray())
        .withLoggingEnabled(
            Map.of(
                "cleanup.policy",
                "compact",
                "max.message.bytes",
                Integer.toString(Topics.LARGEST_OUTPUT)))
        .withCachingDisabled();
  }
}
