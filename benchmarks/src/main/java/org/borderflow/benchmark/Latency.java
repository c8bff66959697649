package org.borderflow.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Report;
import org.borderflow.topic.Headers;
import org.borderflow.topic.Topics;

/**
 * How long it takes from sending one report until its assessment is read, and, in turn with it,
 * until the same bytes are read from a topic that nobody works on, and until they come back by way
 * of a {@link BareEcho}.
 */
final class Latency implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long PATIENCE_NANOS = Duration.ofMinutes(1).toNanos();
  private static final double NANOS_PER_MS = 1e6;

  private final Clock clock;
  private final Topics topics;
  private final Topics bare;
  private final Producer<byte[], byte[]> producer;
  private final BareEcho echo;
  private final KafkaConsumer<byte[], byte[]> surges;
  private final KafkaConsumer<byte[], byte[]> passed;
  private final KafkaConsumer<byte[], byte[]> echoed;

  /**
   * @param clock what each report says of when it was sent
   * @param topics those of a running stream, with one partition each
   * @param bare others that no stream reads, with one partition each
   */
  Latency(MeasuredBroker broker, Clock clock, Topics topics, Topics bare) {
    this.clock = clock;
    this.topics = topics;
    this.bare = bare;
    producer =
        new KafkaProducer<>(
            broker.connection().with(Map.of("linger.ms", 0)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    surges = reader(broker, topics.surges());
    passed = reader(broker, bare.rejects());
    echoed = reader(broker, bare.days());
    echo = new BareEcho(broker, bare.reports(), bare.days());
  }

  /**
   * Milliseconds of one report each way.
   *
   * @param passage until its bytes are read: once through the broker
   * @param echo until they are read as they came back: twice through the broker
   * @param result until its assessment is read: twice too
   */
  record Times(double passage, double echo, double result) {}

  /** Sends reports one at a time; each must be on a day of its own. */
  List<Times> of(List<Report> reports) {
    return reports.stream().map(this::of).toList();
  }

  private Times of(Report report) {
    byte[] value = EventCodec.REPORT.write(report);
    double passage = millis(bare.rejects(), report, value, passed, record -> true);
    double back = millis(bare.reports(), report, value, echoed, record -> true);
    String key = new DayKey(report.flow(), report.period().lastDay()).toString();
    double result =
        millis(
            topics.reports(),
            report,
            value,
            surges,
            record -> new String(record.key(), UTF_8).equals(key));
    return new Times(passage, back, result);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is not sent is not read either.
  private double millis(
      String to,
      Report report,
      byte[] value,
      KafkaConsumer<byte[], byte[]> from,
      Predicate<ConsumerRecord<byte[], byte[]>> expected) {
    byte[] key = report.flow().border().toString().getBytes(UTF_8);
    byte[] sent = clock.instant().toString().getBytes(UTF_8);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            to,
            0,
            report.publishedAt().toEpochMilli(),
            key,
            value,
            List.of(new RecordHeader(Headers.INGESTED_AT, sent)));
    long begun = System.nanoTime();
    producer.send(record);
    while (System.nanoTime() - begun < PATIENCE_NANOS) {
      for (ConsumerRecord<byte[], byte[]> found : from.poll(POLL)) {
        if (expected.test(found)) {
          return (System.nanoTime() - begun) / NANOS_PER_MS;
        }
      }
    }
    throw new IllegalStateException("nothing came of " + report.reportId());
  }

  private static KafkaConsumer<byte[], byte[]> reader(MeasuredBroker broker, String topic) {
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            broker.connection().with(Map.of()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partition = List.of(new TopicPartition(topic, 0));
    consumer.assign(partition);
    consumer.seekToBeginning(partition);
    return consumer;
  }

  @Override
  public void close() {
    producer.close();
    echo.close();
    surges.close();
    passed.close();
    echoed.close();
  }
}
