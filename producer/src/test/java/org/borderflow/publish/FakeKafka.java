package org.borderflow.publish;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** A producer that keeps what is sent, and from some record on fails to deliver. */
public class FakeKafka extends MockProducer<byte[], byte[]> {
  /** The topic, of seven partitions. */
  public static final String TOPIC = "borderflow.reports";

  /** The present of all tests. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-01T12:00:00Z"), ZoneOffset.UTC);

  private static final int PARTITIONS = 7;
  private static final int NEVER = Integer.MAX_VALUE;

  private final int delivered;
  private int sent;

  /** Delivers everything. */
  public FakeKafka() {
    this(NEVER);
  }

  /** Delivers only so many records. */
  public FakeKafka(int delivered) {
    super(cluster(), true, null, new ByteArraySerializer(), new ByteArraySerializer());
    this.delivered = delivered;
  }

  private static Cluster cluster() {
    Node node = new Node(1, "localhost", 9092);
    List<PartitionInfo> partitions =
        IntStream.range(0, PARTITIONS)
            .mapToObj(i -> new PartitionInfo(TOPIC, i, node, new Node[] {node}, new Node[] {node}))
            .toList();
    return new Cluster("fake", List.of(node), partitions, Set.of(), Set.of());
  }

  @Override
  public synchronized Future<RecordMetadata> send(
      ProducerRecord<byte[], byte[]> sending, @Nullable Callback callback) {
    if (++sent > delivered && callback != null) {
      callback.onCompletion(null, new TimeoutException("the broker\nis gone"));
      return CompletableFuture.failedFuture(new TimeoutException("gone"));
    }
    return super.send(sending, callback);
  }

  /** Surroundings in which this is Kafka. */
  public Surroundings surroundings() {
    return surroundings(new ByteArrayInputStream(new byte[0]));
  }

  /** Surroundings in which this is Kafka, with a standard input. */
  public Surroundings surroundings(InputStream stdin) {
    return new Surroundings(
        CLOCK,
        () -> 0,
        stdin,
        false,
        (connection, topics) -> new ReportSender(this, topics.reports(), CLOCK));
  }
}
