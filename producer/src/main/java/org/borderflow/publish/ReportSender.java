package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.MissingRight;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.borderflow.topic.BorderPartitioning;
import org.borderflow.topic.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Sends reports and retractions to the reports topic and counts every acknowledgement. To be used
 * by one thread. The partition is set here, not left to the partitioner: a client configuration
 * cannot change it.
 */
public final class ReportSender implements ReportSink {
  /** Most reports under way at one time; sending waits for room. */
  public static final int MOST_UNDER_WAY = 10_000;

  /** Where reports of a border go. There are few borders and many reports. */
  private static final class Address {
    private final byte[] key;
    private final int partition;

    Address(byte[] key, int partition) {
      this.key = key;
      this.partition = partition;
    }
  }

  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int partitions;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
  private final Map<Long, Pending> underWay = new ConcurrentHashMap<>();
  private final Map<String, Address> addresses = new HashMap<>();
  private final AtomicLongArray positions;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private Instant lastSent = Instant.MIN;
  private Header ingestedAt = header(Headers.INGESTED_AT, "");
  private String lastFile = "";
  private Header sourceFile = header(Headers.SOURCE_FILE, "");
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong retractions = new AtomicLong();
  private volatile GoOn advice = GoOn.FROM_ROW;

  /** What is still to be said of a report that was handed over. */
  private record Pending(Place place, long publishedAt) {
    String goOn(GoOn advice) {
      return advice.from(place, Instant.ofEpochMilli(publishedAt));
    }
  }

  /**
   * @param producer the client, closed with this
   * @param topic name of the reports topic
   * @param clock stamps the time of sending into a header
   */
  public ReportSender(Producer<byte[], byte[]> producer, String topic, InstantSource clock) {
    this.producer = producer;
    this.topic = topic;
    this.clock = clock;
    this.partitions = producer.partitionsFor(topic).size();
    this.positions = new AtomicLongArray(partitions);
  }

  /**
   * @throws CommandFailure with {@link ExitCode#PARTLY_SENT} when this or an earlier report could
   *     not be sent, {@link ExitCode#KAFKA} when Kafka lets this user send none at all
   */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears the same.
  public void send(EncodedReport report, Optional<RunMark> mark) {
    room.acquireUninterruptibly();
    if (failure.get() != null) {
      room.release();
      throw failed();
    }
    long number = sent.getAndIncrement();
    retractions.addAndGet(report.isRetraction() ? 1 : 0);
    underWay.put(number, new Pending(report.place(), report.publishedMillis()));
    try {
      producer.send(record(report, mark), (done, e) -> completed(number, done, e));
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
      room.release();
      throw failed();
    }
  }

  private ProducerRecord<byte[], byte[]> record(EncodedReport report, Optional<RunMark> mark) {
    Address address = addresses.computeIfAbsent(report.border(), this::address);
    List<Header> headers = new ArrayList<>();
    headers.add(sourceFile(report.place().file()));
    headers.add(header(Headers.SOURCE_ROW, Long.toString(report.place().line())));
    headers.add(sentAt());
    if (mark.isPresent()) {
      headers.add(header(Headers.RUN_ID, mark.get().runId()));
      mark.get()
          .sequence()
          .ifPresent(number -> headers.add(header(Headers.RUN_SEQUENCE, Long.toString(number))));
    }
    return new ProducerRecord<>(
        topic, address.partition, report.publishedMillis(), address.key, report.value(), headers);
  }

  /** Made once for all reports of a file that come after each other. */
  private Header sourceFile(String file) {
    if (!file.equals(lastFile)) {
      lastFile = file;
      sourceFile = header(Headers.SOURCE_FILE, file);
    }
    return sourceFile;
  }

  /** To the millisecond: its text is made once for all reports of one. */
  private Header sentAt() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!now.equals(lastSent)) {
      lastSent = now;
      ingestedAt = header(Headers.INGESTED_AT, now.toString());
    }
    return ingestedAt;
  }

  private Address address(String border) {
    byte[] key = border.getBytes(UTF_8);
    return new Address(key, BorderPartitioning.partitionOf(key, partitions));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /** Runs on the client's own thread. What failed stays under way, to be named in the end. */
  private void completed(long number, @Nullable RecordMetadata done, @Nullable Exception e) {
    if (e == null) {
      underWay.remove(number);
      if (done != null && done.hasOffset()) {
        positions.accumulateAndGet(done.partition(), done.offset() + 1, Math::max);
      }
    } else {
      failure.compareAndSet(null, e);
    }
    room.release();
  }

  /**
   * @throws CommandFailure with {@link ExitCode#PARTLY_SENT} when not every report was
   *     acknowledged, {@link ExitCode#KAFKA} when Kafka lets this user send none at all
   */
  @Override
  public void flush() {
    settle();
    if (acknowledged() < sent()) {
      throw failed();
    }
  }

  private void settle() {
    try {
      producer.flush();
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
    }
  }

  private CommandFailure failed() {
    settle();
    // A client says its first error again, as the cause of others.
    Optional<CommandFailure> refused =
        Optional.ofNullable(failure.get())
            .filter(e -> acknowledged() == 0)
            .flatMap(e -> MissingRight.behind("nothing was sent; topic " + topic, e));
    if (refused.isPresent()) {
      return refused.get();
    }
    String reason =
        Optional.ofNullable(failure.get())
            .map(ReportSender::reason)
            .orElse("not every report was acknowledged");
    return new CommandFailure(
        ExitCode.PARTLY_SENT, "sending failed (" + reason + "); " + standing());
  }

  @Override
  public void advise(GoOn other) {
    advice = other;
  }

  /** Two numbers, and how to go on from the first row that is not known to have arrived. */
  @Override
  public String standing() {
    Map<Long, Pending> rest = Map.copyOf(underWay);
    String next =
        rest.entrySet().stream()
            .min(Map.Entry.comparingByKey())
            .map(first -> "; " + first.getValue().goOn(advice))
            .orElse("");
    return "acknowledged: " + acknowledged() + ", not acknowledged: " + rest.size() + next;
  }

  private static String reason(Exception e) {
    return Optional.ofNullable(e.getMessage())
        .orElse(e.getClass().getSimpleName())
        .replaceAll("\\p{Cntrl}+", " ");
  }

  @Override
  public long sent() {
    return sent.get();
  }

  @Override
  public long retractions() {
    return retractions.get();
  }

  @Override
  public long acknowledged() {
    return sent() - underWay.size();
  }

  @Override
  public Map<Integer, Long> positions() {
    Map<Integer, Long> known = new TreeMap<>();
    for (int partition = 0; partition < partitions; partition++) {
      if (positions.get(partition) > 0) {
        known.put(partition, positions.get(partition));
      }
    }
    return known;
  }

  @Override
  public void close() {
    producer.close(CLOSING);
  }
}
