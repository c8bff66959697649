package org.borderflow.benchmark;

import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.publish.KafkaSenders;

/**
 * The least that can be done: a producer as {@code publish} has it, given finished records one by
 * one. They have the bytes, headers, times and partitions that {@code publish} gave them.
 */
final class BareLoop {
  private final List<ProducerRecord<byte[], byte[]>> records;

  /**
   * @param records what is to be sent, in this order
   */
  BareLoop(List<ProducerRecord<byte[], byte[]>> records) {
    this.records = List.copyOf(records);
  }

  /**
   * The same records as have been sent before.
   *
   * @param topic where to
   * @param sent what {@code publish} has sent, in its order
   */
  static BareLoop again(String topic, List<ConsumerRecord<byte[], byte[]>> sent) {
    return new BareLoop(sent.stream().map(record -> MeasuredBroker.to(topic, record)).toList());
  }

  /** Sends all, and waits until all are acknowledged. */
  @SuppressWarnings("FutureReturnValueIgnored") // The callback hears the same.
  void run(KafkaConnection connection) {
    LongAdder acknowledged = new LongAdder();
    try (Producer<byte[], byte[]> producer = KafkaSenders.producer(connection)) {
      for (ProducerRecord<byte[], byte[]> record : records) {
        producer.send(
            record,
            (done, e) -> {
              if (e == null) {
                acknowledged.increment();
              }
            });
      }
      producer.flush();
    }
    if (acknowledged.sum() != records.size()) {
      throw new IllegalStateException(
          "of " + records.size() + " records " + acknowledged.sum() + " were acknowledged");
    }
  }
}
