package org.borderflow.upgrade;

import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A record as it was. Bytes are in base 64: keys of a changelog are no text.
 *
 * @param timestamp in milliseconds since 1970
 * @param key the key, if there was one
 * @param value the value; none in a tombstone
 * @param headers names and values, in their order
 */
record SavedRecord(
    long timestamp, Optional<String> key, Optional<String> value, List<SavedHeader> headers) {

  /**
   * A header.
   *
   * @param name its name
   * @param value its bytes
   */
  record SavedHeader(String name, String value) {}

  static SavedRecord of(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) {
    return new SavedRecord(
        record.timestamp(),
        Optional.ofNullable(record.key()).map(SavedRecord::text),
        Optional.ofNullable(record.value()).map(SavedRecord::text),
        Stream.of(record.headers().toArray())
            .map(header -> new SavedHeader(header.key(), text(header.value())))
            .toList());
  }

  ProducerRecord<byte @Nullable [], byte @Nullable []> into(String topic, int partition) {
    return new ProducerRecord<>(
        topic,
        partition,
        timestamp,
        key.map(SavedRecord::bytes).orElse(null),
        value.map(SavedRecord::bytes).orElse(null),
        headers.stream()
            .<Header>map(header -> new RecordHeader(header.name(), bytes(header.value())))
            .toList());
  }

  /** The value, where there must be one. */
  byte[] valueBytes() {
    return bytes(value.orElseThrow());
  }

  private static String text(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text);
  }
}
