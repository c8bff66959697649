package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;

/** A stream that works nothing out: each record goes to another topic as it came. */
final class BareStream implements RunningStream {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String WORK = "work";

  /** As that of the stream: the run ends with a commit. */
  private static final long COMMIT_MS = 200;

  private final String group;
  private final FirstReport first;
  private final KafkaStreams streams;

  private BareStream(String group, FirstReport first, Topology topology, Properties settings) {
    this.group = group;
    this.first = first;
    this.streams = new KafkaStreams(topology, settings);
  }

  /**
   * One with Kafka's own settings, that reads from the topic of reports and writes to that of days.
   *
   * @param way {@link StreamWay.Work#PASS_THROUGH} or {@link StreamWay.Work#KEEPING}
   * @param threads at least 1
   * @param folder for its state
   */
  static BareStream of(
      StreamWay way, KafkaConnection connection, Topics topics, int threads, Path folder) {
    FirstReport first = new FirstReport();
    boolean keeps = way.work() == StreamWay.Work.KEEPING;
    String group = topics.prefix() + (keeps ? "-keeping" : "-bare");
    return new BareStream(
        group,
        first,
        topology(topics, keeps ? new Keeping(first) : () -> new Copy(first)),
        connection.with(
            Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                group,
                StreamsConfig.STATE_DIR_CONFIG,
                folder.toString(),
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                COMMIT_MS,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                threads,
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                way.exactlyOnce() ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE)));
  }

  private static Topology topology(
      Topics topics, ProcessorSupplier<byte[], byte[], byte[], byte[]> work) {
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(),
            "reports",
            new UsePartitionTimeOnInvalidTimestamp(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            topics.reports())
        .addProcessor(WORK, work, "reports")
        .addSink("days", topics.days(), new ByteArraySerializer(), new ByteArraySerializer(), WORK);
  }

  private static final class Copy extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private final FirstReport first;

    Copy(FirstReport first) {
      this.first = first;
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
      first.note();
      context().forward(record);
    }
  }

  @Override
  public void start() {
    streams.start();
  }

  @Override
  public FirstReport first() {
    return first;
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public void close() {
    streams.close(PATIENCE);
  }
}
