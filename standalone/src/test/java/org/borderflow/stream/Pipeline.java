package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.admin.TopicAdmin;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.backtest.Results;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.StreamLag;
import org.borderflow.input.Place;
import org.borderflow.naming.NamesFile;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;

/**
 * An installation on a broker: topics, and a streams app whenever it is started.
 *
 * @param connection the broker
 * @param options how the app runs
 */
public record Pipeline(KafkaConnection connection, StreamOptions options) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Creates the topics. */
  public static Pipeline create(
      KafkaConnection connection, String name, int partitions, boolean exactlyOnce, Path stateDir) {
    StreamOptions options =
        new StreamOptions(
            name + "-app",
            new Topics(name),
            stateDir,
            1,
            partitions,
            Optional.empty(),
            exactlyOnce,
            NamesFile.shipped(),
            DetectorRules.DEFAULT,
            StreamSettings.NEWS_DAYS);
    try (Admin admin = connection.admin(PATIENCE)) {
      new TopicAdmin(admin, options.topics()).createMissing(partitions, Optional.empty());
    }
    return new Pipeline(connection, options);
  }

  /** Names of its topics. */
  public Topics topics() {
    return options.topics();
  }

  /** Sends reports and retractions. */
  public void publish(Collection<? extends ReportEvent> events) {
    publish(events, Clock.systemUTC());
  }

  /**
   * Sends reports and retractions as if it had been an hour ago: the stream is behind with them.
   */
  public void publishAnHourAgo(Collection<? extends ReportEvent> events) {
    publish(events, Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
  }

  private void publish(Collection<? extends ReportEvent> events, Clock clock) {
    try (ReportSink sink = new KafkaSenders(clock, PATIENCE).open(connection, topics())) {
      Place place = new Place("test", 1, 1);
      events.forEach(event -> sink.send(event, place));
      sink.flush();
    }
  }

  /** Sends a value that is no report. */
  public void publishRaw(String key, byte[] value) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            connection.with(Map.of()), new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topics().reports(), key.getBytes(UTF_8), value)).get();
    } catch (java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs the app until it has worked through its input, and says what has come out. */
  public Results run() {
    run(0);
    return Results.in(connection, topics());
  }

  /** Runs the app until it has worked through half of what is left of its input. */
  public void stopHalfWay() {
    try (Admin admin = connection.admin(PATIENCE)) {
      run(new StreamLag(admin, options.applicationId(), topics()).records() / 2);
    }
  }

  private void run(long left) {
    StreamApplication application = StreamApplication.prepare(connection, options);
    try (Admin admin = connection.admin(PATIENCE)) {
      application.start();
      StreamLag lag = new StreamLag(admin, options.applicationId(), topics());
      await().atMost(PATIENCE).until(() -> application.done().isDone() || lag.records() <= left);
      if (application.done().isDone()) {
        application.done().join();
      }
    } finally {
      application.close(PATIENCE);
    }
  }
}
