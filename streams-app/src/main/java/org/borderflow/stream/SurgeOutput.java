package org.borderflow.stream;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayKey;

/** Writes the assessments that have changed, to the store and to their topic. */
final class SurgeOutput {
  private final ProcessorContext<Object, Object> context;
  private final TaskMemory memory;

  SurgeOutput(ProcessorContext<Object, Object> context, TaskMemory memory) {
    this.context = context;
    this.memory = memory;
  }

  void write() {
    EventStore<SurgeAssessment> surges = memory.surges();
    surges
        .unwritten()
        .forEach(
            (key, change) -> {
              if (change.again() || !surges.isWritten(change)) {
                send(change.cause(), key, surges.write(key, change));
              }
            });
    surges.allWritten();
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, DayKey key, Optional<byte[]> assessment) {
    context.forward(
        new Record<>(
            (Object) key,
            (Object) assessment.orElse(null),
            cause.timestamp(),
            Processing.headersOf(cause)),
        BorderflowTopology.SURGES_SINK);
  }
}
