package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.topic.Topics;

/** How long a stream takes from its start until it works, with its state and without. */
final class Restoring {
  private static final double NANOS = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final MeasuredBroker broker;
  private final Topics topics;
  private final int reports;

  private Restoring(MeasuredBroker broker, Topics topics, int reports) {
    this.broker = broker;
    this.topics = topics;
    this.reports = reports;
  }

  /**
   * Times of three starts.
   *
   * @param kept seconds with the state as the last run left it
   * @param restored seconds without, from what Kafka keeps of it
   * @param entries how many records of Kafka's had to be read for that
   */
  record Times(double kept, double restored, long entries) {}

  /**
   * Works through reports, and starts again with the state and without.
   *
   * @param reports as {@code publish} sends them
   */
  static Times of(MeasuredBroker broker, List<ProducerRecord<byte[], byte[]>> reports) {
    Topics topics = broker.create();
    new BareLoop(
            reports.stream()
                .map(
                    report ->
                        new ProducerRecord<>(
                            topics.reports(),
                            report.partition(),
                            report.timestamp(),
                            report.key(),
                            report.value(),
                            report.headers()))
                .toList())
        .run(broker.connection());
    return new Restoring(broker, topics, reports.size()).measure();
  }

  private Times measure() {
    Path folder = TemporaryFolder.create();
    try {
      start(folder, true);
      double kept = start(folder, false);
      TemporaryFolder.delete(folder);
      double restored = start(folder, false);
      return new Times(kept, restored, broker.changelog(topics.prefix() + "-whole"));
    } finally {
      TemporaryFolder.delete(folder);
      broker.delete(topics);
    }
  }

  /** Seconds until it works; it is closed again, with all reports done if so wished. */
  private double start(Path folder, boolean working) {
    try (WholeStream stream = new WholeStream(broker.connection(), topics, false, 1, folder)) {
      long begun = System.nanoTime();
      stream.start();
      stream.running().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      double seconds = (System.nanoTime() - begun) / NANOS;
      if (working) {
        broker.awaitCommitted(stream, reports, PATIENCE);
      }
      return seconds;
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the stream did not start: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    }
  }
}
