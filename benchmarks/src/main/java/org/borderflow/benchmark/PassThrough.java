package org.borderflow.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.UsePartitionTimeOnInvalidTimestamp;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;

/**
 * The least a stream can do: each record goes to another topic as it came. Kafka's own settings.
 */
final class PassThrough implements RunningStream {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String COPY = "copy";

  /** As that of the stream: the run ends with a commit. */
  private static final long COMMIT_MS = 200;

  private final String group;
  private final FirstReport first = new FirstReport();
  private final KafkaStreams streams;

  /**
   * @param topics reads from the reports, and writes to the days
   * @param threads at least 1
   * @param folder for its state
   */
  PassThrough(
      KafkaConnection connection, Topics topics, boolean exactlyOnce, int threads, Path folder) {
    group = topics.prefix() + "-bare";
    streams =
        new KafkaStreams(
            topology(topics),
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
                    exactlyOnce ? StreamsConfig.EXACTLY_ONCE_V2 : StreamsConfig.AT_LEAST_ONCE)));
  }

  private Topology topology(Topics topics) {
    return new Topology()
        .addSource(
            AutoOffsetReset.earliest(),
            "reports",
            new UsePartitionTimeOnInvalidTimestamp(),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer(),
            topics.reports())
        .addProcessor(COPY, () -> new Copy(first), "reports")
        .addSink("days", topics.days(), new ByteArraySerializer(), new ByteArraySerializer(), COPY);
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
