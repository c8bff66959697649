package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.borderflow.topic.Headers.INGESTED_AT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.borderflow.topic.BorderPartitioning;
import org.borderflow.topic.Topics;

/** Has streams work through the same reports, each in topics of its own. */
final class StreamRuns implements AutoCloseable {
  private static final double NANOS = 1e9;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration WRITTEN_PATIENCE = Duration.ofMinutes(1);

  private final MeasuredBroker broker;
  private final List<ProducerRecord<byte[], byte[]>> reports;
  private final long figures;
  private final int threads;
  private Optional<FlinkProcess> flink = Optional.empty();

  /**
   * @param reports as {@code publish} sends them
   * @param threads of each stream, at least 1
   */
  StreamRuns(MeasuredBroker broker, List<ProducerRecord<byte[], byte[]>> reports, int threads) {
    this.broker = broker;
    this.reports = List.copyOf(reports);
    this.figures = this.reports.stream().filter(StreamRuns::hasFigure).count();
    this.threads = threads;
  }

  /** All but retractions have one; in a text of JSON, the quotation mark would be another. */
  private static boolean hasFigure(ProducerRecord<byte[], byte[]> report) {
    return !new String(report.value(), UTF_8).contains("\"retracts\":");
  }

  /**
   * Measures every way in each round. Before the first, each kind of work warms up with each
   * guarantee, and is not counted; a round begins with another way than the one before, so that
   * none has the better place.
   *
   * @return the passages by round
   */
  List<List<StreamPassage>> measure(List<StreamWay> ways, int rounds, Runnable roundDone) {
    ways.stream()
        .filter(way -> way.partitions() == ways.get(0).partitions())
        .forEach(this::passage);
    roundDone.run();
    List<List<StreamPassage>> measured = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      List<StreamPassage> passages = new ArrayList<>();
      for (int i = 0; i < ways.size(); i++) {
        passages.add(passage(ways.get((round + i) % ways.size())));
      }
      measured.add(passages);
      roundDone.run();
    }
    return measured;
  }

  private StreamPassage passage(StreamWay way) {
    Topics topics = broker.create(way.partitions());
    new BareLoop(reports.stream().map(report -> to(topics, way, report)).toList())
        .run(broker.connection());
    Path folder = TemporaryFolder.create();
    System.gc(); // What one way leaves behind is not to be cleared away at another's cost.
    try (RunningStream stream = stream(way, topics, folder)) {
      stream.start();
      stream.first().await();
      awaitDone(stream, way.work(), topics);
      double seconds = (System.nanoTime() - stream.first().nanos()) / NANOS;
      ProcessorTime used = stream.used().since(stream.first().cpu());
      broker.awaitWritten(topics, leastWritten(way.work()), WRITTEN_PATIENCE);
      return new StreamPassage(
          way, reports.size(), seconds, used.process() / NANOS, used.streams() / NANOS);
    } finally {
      broker.delete(topics);
      TemporaryFolder.delete(folder);
    }
  }

  private RunningStream stream(StreamWay way, Topics topics, Path folder) {
    return switch (way.work()) {
      case PASS_THROUGH, KEEPING ->
          BareStream.of(way, broker.connection(), topics, threads, folder);
      case FLINK -> new FlinkStream(flink(), broker.bootstrapServers(), topics, way, threads);
      case REPLAY, LIVE ->
          new WholeStream(broker.connection(), topics, way.exactlyOnce(), threads, folder);
    };
  }

  /**
   * Flink's connector commits the last offsets up to ten seconds late, when its wait for more
   * records ends: it is done once what it wrote can be read, transactions done.
   */
  private void awaitDone(RunningStream stream, StreamWay.Work work, Topics topics) {
    if (work == StreamWay.Work.FLINK) {
      broker.awaitWritten(topics, leastWritten(work), PATIENCE);
    } else {
      broker.awaitCommitted(stream, reports.size(), PATIENCE);
    }
  }

  /** So many records it must have written to the topic of days. */
  private long leastWritten(StreamWay.Work work) {
    return switch (work) {
      case PASS_THROUGH, KEEPING -> reports.size();
      case FLINK -> figures;
      // How many days change is not known beforehand.
      case REPLAY, LIVE -> 1;
    };
  }

  private FlinkProcess flink() {
    FlinkProcess running = flink.orElseGet(FlinkProcess::new);
    flink = Optional.of(running);
    return running;
  }

  private static ProducerRecord<byte[], byte[]> to(
      Topics topics, StreamWay way, ProducerRecord<byte[], byte[]> report) {
    Headers headers = new RecordHeaders(report.headers());
    if (way.work() == StreamWay.Work.LIVE) {
      // What does not say when it was sent is taken for live.
      headers.remove(INGESTED_AT);
    }
    return new ProducerRecord<>(
        topics.reports(),
        BorderPartitioning.partitionOf(report.key(), way.partitions()),
        report.timestamp(),
        report.key(),
        report.value(),
        headers);
  }

  @Override
  public void close() {
    flink.ifPresent(FlinkProcess::close);
  }
}
