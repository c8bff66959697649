package org.borderflow.upgrade;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.ReportEvent;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.RandomSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * This version on the topics and the state of an earlier one. Files of earlier versions are named
 * by the version whose formats they have; 0.1.0 is not released yet, its file was written by what
 * is to become it.
 */
class UpgradeIT {
  private static final String NAME = "upgrade";
  private static final int PARTITIONS = 2;
  private static final int SETS = 8;
  private static final long SEED = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Nothing is compacted away: what the state names by its offset stays where it was. */
  private static final BrokerOptions BROKER =
      BrokerOptions.TEMPORARY.with(
          "log.cleaner.min.compaction.lag.ms", Long.toString(Duration.ofDays(36_500).toMillis()));

  @TempDir Path state;

  @ParameterizedTest(name = "from {0}, with its state folder {1}, exactly once {2}")
  @CsvSource({
    "0.1.0, true, false",
    "0.1.0, false, false",
    "0.1.0, true, true",
    "0.1.0, false, true"
  })
  void goesOnWhereTheOtherHasStopped(String version, boolean withState, boolean exactlyOnce)
      throws Exception {
    String file = version + ".zip";
    List<SavedTopic> topics = Legacy.topics(file);
    List<ReportEvent> later = Legacy.later(file);
    try (InProcessBroker broker = InProcessBroker.start(BROKER)) {
      new SavedTopics(connection(broker), NAME + "-app").bring(topics);
      if (withState) {
        Legacy.state(file, state);
      }
      Pipeline pipeline = Pipeline.create(connection(broker), NAME, PARTITIONS, exactlyOnce, state);
      pipeline.publish(later);
      // Else it would read all reports again, and any state would do.
      assertThat(lag(pipeline)).isEqualTo(later.size());
      Results results = pipeline.run();
      assertThat(results.differenceTo(Results.expected(reports(topics, later)))).isEmpty();
    }
  }

  private static List<ReportEvent> reports(List<SavedTopic> topics, List<ReportEvent> later) {
    Stream<ReportEvent> before =
        topics.stream()
            .filter(topic -> topic.name().equals(NAME + ".reports"))
            .flatMap(topic -> topic.partitions().stream())
            .flatMap(List::stream)
            .map(SavedRecord::valueBytes)
            .filter(value -> value[0] == '{')
            .map(Legacy::event);
    return Stream.concat(before, later.stream()).toList();
  }

  private static long lag(Pipeline pipeline) {
    try (Admin admin = pipeline.connection().admin(PATIENCE)) {
      return new StreamLag(admin, pipeline.options().applicationId(), pipeline.topics()).records();
    }
  }

  private static KafkaConnection connection(InProcessBroker broker) {
    return new KafkaConnection(Map.of("bootstrap.servers", broker.bootstrapServers()));
  }

  /** Writes such a file: {@code -Dborderflow.legacy=/where/to/0.2.0.zip}, as CONTRIBUTING says. */
  @Test
  @EnabledIfSystemProperty(named = "borderflow.legacy", matches = ".+")
  void write() throws Exception {
    List<ReportEvent> events = new ArrayList<>(new RandomSets(SEED, SETS).shuffled());
    int stop = events.size() * 3 / 5;
    try (InProcessBroker broker = InProcessBroker.start(BROKER)) {
      Pipeline pipeline = Pipeline.create(connection(broker), NAME, PARTITIONS, false, state);
      pipeline.publish(events.subList(0, stop));
      pipeline.publishRaw("FI-RU", "no report".getBytes(UTF_8));
      pipeline.run();
      List<SavedTopic> topics = new SavedTopics(connection(broker), NAME + "-app").save(NAME);
      Path file = Path.of(System.getProperty("borderflow.legacy"));
      Legacy.write(file, topics, events.subList(stop, events.size()), state);
      assertThat(Files.size(file)).as("small enough to be kept").isLessThan(1_000_000);
    }
  }
}
