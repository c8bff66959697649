package org.borderflow.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that gives an answer through a broker: a consumer and a producer that send back what
 * comes, on a thread of their own, at once.
 */
final class BareEcho implements AutoCloseable {
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long PATIENCE_MS = 30_000;

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final Producer<byte[], byte[]> producer;
  private final String to;
  private final Thread thread;

  /**
   * Begins.
   *
   * @param from a topic with one partition
   * @param to another
   */
  BareEcho(MeasuredBroker broker, String from, String to) {
    this.to = to;
    consumer =
        new KafkaConsumer<>(
            broker.connection().with(Map.of()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            broker.connection().with(Map.of("linger.ms", 0)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    List<TopicPartition> partition = List.of(new TopicPartition(from, 0));
    consumer.assign(partition);
    consumer.seekToBeginning(partition);
    thread = new Thread(this::run, "echo");
    thread.start();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // What is not sent is not read either.
  private void run() {
    try {
      while (true) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
          producer.send(new ProducerRecord<>(to, 0, record.key(), record.value()));
        }
      }
    } catch (WakeupException e) {
      // It is to end.
    } finally {
      consumer.close();
      producer.close();
    }
  }

  @Override
  public void close() {
    consumer.wakeup();
    try {
      thread.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    }
  }
}
