package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.naming.NamesFile;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kafka Streams makes of our configuration, as it gives it to its clients. */
class StreamConfigurationTest {
  private static final String APPLICATION = "borderflow";

  /** Three minutes, in milliseconds: longer than a broker takes to restart. */
  private static final int THREE_MINUTES = 3 * 60 * 1_000;

  private static StreamsConfig config(boolean exactlyOnce) {
    return config(exactlyOnce, Map.of("bootstrap.servers", "localhost:9092"));
  }

  private static StreamsConfig config(boolean exactlyOnce, Map<String, String> connection) {
    StreamOptions options =
        new StreamOptions(
            APPLICATION,
            new Topics("borderflow"),
            Path.of("state"),
            1,
            4,
            Optional.empty(),
            exactlyOnce,
            NamesFile.shipped(),
            DetectorRules.DEFAULT,
            3);
    Properties all = StreamConfiguration.of(new KafkaConnection(connection), options);
    return new StreamsConfig(all);
  }

  private static int number(Map<String, Object> clientConfig, String key) {
    return Integer.parseInt(String.valueOf(clientConfig.get(key)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void outlastsABrokerThatIsAwayForThreeMinutes(boolean exactlyOnce) {
    Map<String, Object> producer = config(exactlyOnce).getProducerConfigs("producer-of-the-test");
    assertThat(number(producer, "max.block.ms")).isGreaterThanOrEqualTo(THREE_MINUTES);
    assertThat(number(producer, "delivery.timeout.ms")).isGreaterThanOrEqualTo(THREE_MINUTES);
  }

  /** Else the group would take the partitions away from a thread that waits for the broker. */
  @Test
  void aThreadThatWaitsForTheBrokerIsNotTakenForStuckByTheGroup() {
    StreamsConfig config = config(false);
    Map<String, Object> consumer = ConsumerConfig.configDef().defaultValues();
    consumer.putAll(config.getMainConsumerConfigs(APPLICATION, "consumer", 1));
    Map<String, Object> producer = config.getProducerConfigs("producer");
    int betweenPolls = number(consumer, "max.poll.interval.ms");
    assertThat(number(producer, "max.block.ms")).isLessThan(betweenPolls);
    assertThat(number(producer, "delivery.timeout.ms")).isLessThan(betweenPolls);
  }

  @Test
  void doesNotGiveUpATaskForAnOutageOfADay() {
    assertThat(config(false).getLong(StreamsConfig.TASK_TIMEOUT_MS_CONFIG))
        .isGreaterThan(24L * 60 * 60 * 1_000);
  }

  /** As docs/scaling.md has it. */
  @Test
  void standbysAreForWhoeverRunsIt() {
    Map<String, String> connection =
        Map.of("bootstrap.servers", "localhost:9092", "num.standby.replicas", "1");
    assertThat(config(false).getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG)).isZero();
    assertThat(config(false, connection).getInt(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG))
        .isEqualTo(1);
  }

  /** A thread that sends metrics to a broker would ask stores that may be closed meanwhile. */
  @Test
  void sendsNoMetricsToBrokersThatAskForThem() {
    assertThat(config(false).getBoolean(StreamsConfig.ENABLE_METRICS_PUSH_CONFIG)).isFalse();
  }
}
