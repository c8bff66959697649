package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.Place;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Border;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
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

  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final Producer<byte[], byte[]> producer;
  private final String topic;
  private final int partitions;
  private final InstantSource clock;
  private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
  private final Map<Long, Place> underWay = new ConcurrentSkipListMap<>();
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong retractions = new AtomicLong();

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
  }

  /**
   * @throws CommandFailure with {@link ExitCode#PARTLY_SENT} when this or an earlier report could
   *     not be sent
   */
  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears the same.
  public void send(ReportEvent event, Place place) {
    room.acquireUninterruptibly();
    if (failure.get() != null) {
      room.release();
      throw failed();
    }
    long number = sent.getAndIncrement();
    retractions.addAndGet(event instanceof Retraction ? 1 : 0);
    underWay.put(number, place);
    try {
      producer.send(record(event, place), (done, e) -> completed(number, e));
    } catch (KafkaException e) {
      failure.compareAndSet(null, e);
      room.release();
      throw failed();
    }
  }

  private ProducerRecord<byte[], byte[]> record(ReportEvent event, Place place) {
    Border border = event.border();
    return new ProducerRecord<>(
        topic,
        BorderPartitioning.partitionOf(border, partitions),
        event.publishedAt().toEpochMilli(),
        border.toString().getBytes(UTF_8),
        EventCodec.REPORT_EVENT.write(event),
        List.of(
            header(Headers.SOURCE_FILE, place.file()),
            header(Headers.SOURCE_ROW, Long.toString(place.line())),
            header(Headers.INGESTED_AT, clock.instant().toString())));
  }

  private static Header header(String name, String value) {
    return new RecordHeader(name, value.getBytes(UTF_8));
  }

  /** Runs on the client's own thread. What failed stays under way, to be named in the end. */
  private void completed(long number, @Nullable Exception e) {
    if (e == null) {
      underWay.remove(number);
    } else {
      failure.compareAndSet(null, e);
    }
    room.release();
  }

  /**
   * @throws CommandFailure with {@link ExitCode#PARTLY_SENT} when not every report was acknowledged
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
    String reason =
        Optional.ofNullable(failure.get())
            .map(ReportSender::reason)
            .orElse("not every report was acknowledged");
    return new CommandFailure(
        ExitCode.PARTLY_SENT, "sending failed (" + reason + "); " + standing());
  }

  /** Two numbers, and where to go on: the first row that is not known to have arrived. */
  @Override
  public String standing() {
    List<Place> rest = List.copyOf(underWay.values());
    String next =
        rest.isEmpty()
            ? ""
            : "; go on from "
                + rest.get(0).file()
                + ":"
                + rest.get(0).line()
                + " (a report sent twice counts once)";
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
  public void close() {
    producer.close(CLOSING);
  }
}
