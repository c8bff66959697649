package org.borderflow.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.alert.AlertPlan;
import org.borderflow.alert.Notifier;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.metrics.Metrics;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A broker and a streams app in this process, and what tells others of episodes.
 *
 * @param broker the broker
 * @param connection how to reach it
 * @param application the streams app, started
 * @param alerts tells others, started; empty when nobody else is to be told
 * @param metrics the meters of all
 */
record Machinery(
    InProcessBroker broker,
    KafkaConnection connection,
    StreamApplication application,
    Optional<Notifier> alerts,
    Metrics metrics)
    implements AutoCloseable {
  static final String APPLICATION_ID = "borderflow";
  static final Topics TOPICS = Topics.DEFAULT;

  private static final Logger LOG = LoggerFactory.getLogger(Machinery.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PARTITIONS = 2;

  /** Starts all; the data stay in the workspace. */
  static Machinery start(Workspace workspace, DemoOptions options, InstantSource clock) {
    InProcessBroker broker =
        InProcessBroker.start(
            BrokerOptions.TEMPORARY.keptIn(workspace.kafka()).onPort(options.kafkaPort()));
    try {
      KafkaConnection connection = KafkaConnection.of(broker.bootstrapServers(), Optional.empty());
      Metrics metrics = new Metrics(APPLICATION_ID, options.mostFlows(), clock);
      StreamApplication application =
          StreamApplication.prepare(
              connection, streamOptions(workspace.state(), options), metrics.stream());
      Optional<Notifier> alerts = alerts(connection, options.alerts(), metrics, clock);
      alerts.ifPresent(Notifier::start);
      application.start();
      return new Machinery(broker, connection, application, alerts, metrics);
    } catch (RuntimeException | Error e) {
      broker.close();
      throw e;
    }
  }

  private static Optional<Notifier> alerts(
      KafkaConnection connection, AlertPlan plan, Metrics metrics, InstantSource clock) {
    return Optional.of(plan)
        .filter(any -> !any.isEmpty())
        .map(
            any ->
                Notifier.prepare(
                    connection, TOPICS, APPLICATION_ID, any, metrics.deliveries(), clock));
  }

  private static StreamOptions streamOptions(Path stateDir, DemoOptions options) {
    return new StreamOptions(
        APPLICATION_ID,
        TOPICS,
        stateDir,
        1,
        PARTITIONS,
        Optional.empty(),
        false,
        options.names(),
        options.rules(),
        options.newsDays());
  }

  /** The way into the reports topic. */
  ReportSink sink(InstantSource clock) {
    return new KafkaSenders(clock, PATIENCE).open(connection, TOPICS);
  }

  /** Waits a bounded time until others have been told of what is in the topics. */
  void awaitAlerts(Map<TopicPartition, Long> ends) {
    Map<TopicPartition, Long> episodes = new HashMap<>(ends);
    episodes.keySet().removeIf(partition -> !partition.topic().equals(TOPICS.episodes()));
    try {
      if (alerts.isPresent()) {
        alerts.get().told(episodes).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      }
    } catch (TimeoutException | ExecutionException e) {
      LOG.warn("not everybody was told of everything");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    metrics.close();
    alerts.ifPresent(telling -> telling.close(PATIENCE));
    application.close(PATIENCE);
    broker.close();
  }
}
