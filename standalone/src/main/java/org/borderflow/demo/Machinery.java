package org.borderflow.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.broker.InProcessBroker;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.topic.Topics;

/**
 * A broker and a streams app in this process.
 *
 * @param broker the broker
 * @param connection how to reach it
 * @param application the streams app, started
 */
record Machinery(InProcessBroker broker, KafkaConnection connection, StreamApplication application)
    implements AutoCloseable {
  static final String APPLICATION_ID = "borderflow";
  static final Topics TOPICS = Topics.DEFAULT;

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int PARTITIONS = 2;

  /** Starts both; the data stay in the workspace. */
  static Machinery start(Workspace workspace, DemoOptions options) {
    InProcessBroker broker =
        InProcessBroker.start(
            BrokerOptions.TEMPORARY.keptIn(workspace.kafka()).onPort(options.kafkaPort()));
    try {
      KafkaConnection connection = KafkaConnection.of(broker.bootstrapServers(), Optional.empty());
      StreamApplication application =
          StreamApplication.prepare(connection, streamOptions(workspace.state(), options));
      application.start();
      return new Machinery(broker, connection, application);
    } catch (RuntimeException | Error e) {
      broker.close();
      throw e;
    }
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

  @Override
  public void close() {
    application.close(PATIENCE);
    broker.close();
  }
}
