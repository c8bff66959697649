package org.borderflow.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.borderflow.json.EventCodec;
import org.borderflow.report.ReportEvent;
import org.jspecify.annotations.Nullable;

/** Records as a topic gives them. */
final class Records {
  private Records() {}

  static ConsumerRecord<byte[], byte[]> of(String key, byte @Nullable [] value) {
    return new ConsumerRecord<>("topic", 0, 0, key.getBytes(UTF_8), value);
  }

  static ConsumerRecord<byte[], byte[]> of(String key, String value) {
    return of(key, value.getBytes(UTF_8));
  }

  static ConsumerRecord<byte[], byte[]> of(ReportEvent event) {
    return of(event.border().toString(), EventCodec.REPORT_EVENT.write(event));
  }

  static String text(ReportEvent event) {
    return new String(EventCodec.REPORT_EVENT.write(event), UTF_8);
  }
}
