package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import javax.management.MalformedObjectNameException;
import javax.management.ObjectName;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.streams.KafkaStreams;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.estimate.Names;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.StreamListener;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** With stores that are open, nobody is shown what would be asked of their native code. */
class WatchedStreamsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir private Path state;

  /** Kafka's own shows them, so that this test would see it if they had another name one day. */
  @Test
  void kafkasOwnStreamsShowThem() throws Exception {
    Pipeline pipeline = pipeline("plain");
    Properties configuration = StreamConfiguration.of(BROKER.connection(), pipeline.options());
    WatchedStreams.configuration().keySet().forEach(configuration::remove);
    try (PromptClients clients = new PromptClients();
        KafkaStreams streams = new KafkaStreams(topology(pipeline), configuration, clients)) {
      awaitRunning(streams);
      assertThat(groups(streams)).contains("stream-state-metrics");
      assertThat(beans("stream-state-metrics", "plain-app")).isNotEmpty();
    }
  }

  @Test
  void oursDoNot() throws Exception {
    Pipeline pipeline = pipeline("watched");
    Properties configuration = StreamConfiguration.of(BROKER.connection(), pipeline.options());
    try (PromptClients clients = new PromptClients();
        KafkaStreams streams = new WatchedStreams(topology(pipeline), configuration, clients)) {
      awaitRunning(streams);
      assertThat(groups(streams))
          .contains("stream-task-metrics", "stream-thread-metrics")
          .doesNotContain("stream-state-metrics");
      assertThat(beans("stream-task-metrics", "watched-app")).isNotEmpty();
      assertThat(beans("stream-state-metrics", "watched-app")).isEmpty();
    }
  }

  private Pipeline pipeline(String name) {
    return Pipeline.create(BROKER.connection(), name, 1, false, state);
  }

  private static org.apache.kafka.streams.Topology topology(Pipeline pipeline) {
    StreamSettings settings =
        new StreamSettings(
            pipeline.topics(), 1, StreamSettings.NEWS_DAYS, StreamListener.NONE, () -> {});
    return StreamApplication.topology(settings, Names.NONE, DetectorRules.DEFAULT);
  }

  private static void awaitRunning(KafkaStreams streams) {
    streams.start();
    await().atMost(PATIENCE).until(() -> streams.state() == KafkaStreams.State.RUNNING);
  }

  private static Set<String> groups(KafkaStreams streams) {
    Set<String> groups = new HashSet<>();
    for (MetricName name : streams.metrics().keySet()) {
      groups.add(name.group());
    }
    return groups;
  }

  private static Set<ObjectName> beans(String type, String application)
      throws MalformedObjectNameException {
    return ManagementFactory.getPlatformMBeanServer()
        .queryNames(
            new ObjectName("kafka.streams:type=" + type + ",thread-id=" + application + "*,*"),
            null);
  }
}
