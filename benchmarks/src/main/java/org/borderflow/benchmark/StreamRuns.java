package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.topic.BorderPartitioning;
import org.borderflow.topic.Topics;

/** Has streams work through the same reports, each in topics of its own. */
final class StreamRuns {
  private static final double NANOS = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(30);

  private final MeasuredBroker broker;
  private final List<ProducerRecord<byte[], byte[]>> reports;

  /**
   * @param reports as {@code publish} sends them
   */
  StreamRuns(MeasuredBroker broker, List<ProducerRecord<byte[], byte[]>> reports) {
    this.broker = broker;
    this.reports = List.copyOf(reports);
  }

  /**
   * Measures every way in each round. A round before the first warms up, and is not counted; the
   * round after begins with another way, so that none has the better place.
   *
   * @return the passages by round
   */
  List<List<StreamPassage>> measure(List<StreamWay> ways, int rounds, Runnable roundDone) {
    List<List<StreamPassage>> measured = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      List<StreamPassage> passages = new ArrayList<>();
      for (int i = 0; i < ways.size(); i++) {
        passages.add(passage(ways.get((round + i) % ways.size())));
      }
      if (round > 0) {
        measured.add(passages);
      }
      roundDone.run();
    }
    return measured;
  }

  private StreamPassage passage(StreamWay way) {
    Topics topics = broker.create(way.partitions());
    new BareLoop(reports.stream().map(report -> to(topics, way.partitions(), report)).toList())
        .run(broker.connection());
    Path folder = TemporaryFolder.create();
    System.gc(); // What one way leaves behind is not to be cleared away at another's cost.
    try (RunningStream stream = stream(way, topics, folder)) {
      stream.start();
      stream.first().await();
      broker.awaitCommitted(stream.group(), reports.size(), PATIENCE);
      double seconds = (System.nanoTime() - stream.first().nanos()) / NANOS;
      ProcessorTime used = ProcessorTime.soFar().since(stream.first().cpu());
      return new StreamPassage(
          way, reports.size(), seconds, used.process() / NANOS, used.streams() / NANOS);
    } finally {
      broker.delete(topics);
      TemporaryFolder.delete(folder);
    }
  }

  private RunningStream stream(StreamWay way, Topics topics, Path folder) {
    return switch (way.work()) {
      case PASS_THROUGH -> new PassThrough(broker.connection(), topics, way.exactlyOnce(), folder);
      case BORDERFLOW -> new WholeStream(broker.connection(), topics, way.exactlyOnce(), folder);
    };
  }

  private static ProducerRecord<byte[], byte[]> to(
      Topics topics, int partitions, ProducerRecord<byte[], byte[]> report) {
    return new ProducerRecord<>(
        topics.reports(),
        BorderPartitioning.partitionOf(report.key(), partitions),
        report.timestamp(),
        report.key(),
        report.value(),
        report.headers());
  }
}
