package org.borderflow.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.borderflow.json.UnreadableEventException;
import org.borderflow.report.ReportEvent;
import org.borderflow.topic.ReportRecord;
import org.jspecify.annotations.Nullable;

/**
 * Lets reports through and sends everything else to the rejects topic, as it came, with the reason.
 * Whatever comes in, it never stops the stream.
 */
final class ValidateProcessor implements Processor<byte[], byte[], Object, Object> {
  private final StreamSettings settings;
  private @Nullable ProcessorContext<Object, Object> context;

  ValidateProcessor(StreamSettings settings) {
    this.settings = settings;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    this.context = processorContext;
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<Object, Object> to = Processing.initialised(context);
    RecordMetadata origin = to.recordMetadata().orElseThrow();
    try {
      ReportEvent event =
          ReportRecord.read(
              record.key(), record.value(), origin.partition(), settings.reportPartitions());
      to.forward(
          record.withKey((Object) event.border()).withValue((Object) event),
          BorderflowTopology.ESTIMATE);
    } catch (UnreadableEventException e) {
      to.forward(reject(record, origin, e), BorderflowTopology.REJECTS_SINK);
      settings.listener().reported(ReportOutcome.REJECTED);
      settings.listener().rejected(e.reason());
    }
  }

  private static Record<Object, Object> reject(
      Record<byte[], byte[]> record, RecordMetadata origin, UnreadableEventException why) {
    Headers headers = new RecordHeaders(record.headers());
    add(headers, org.borderflow.topic.Headers.REJECT_REASON, why.reason().code());
    add(headers, org.borderflow.topic.Headers.REJECT_DETAIL, why.detail());
    add(
        headers,
        org.borderflow.topic.Headers.REJECT_ORIGIN,
        origin.topic() + "-" + origin.partition() + "@" + origin.offset());
    return new Record<>(record.key(), record.value(), record.timestamp(), headers);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
