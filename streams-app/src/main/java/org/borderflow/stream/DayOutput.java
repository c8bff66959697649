package org.borderflow.stream;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;

/**
 * Writes the estimates that have changed, to the store and to their topic, and to the topic also
 * those of other flows of the border of which they say something else.
 */
final class DayOutput {
  private final ProcessorContext<Object, Object> context;
  private final EventStore<DayEstimate> days;
  private final Neighbours neighbours;

  DayOutput(
      ProcessorContext<Object, Object> context,
      EventStore<DayEstimate> days,
      Neighbours neighbours) {
    this.context = context;
    this.days = days;
    this.neighbours = neighbours;
  }

  void write() {
    Map<DayKey, Unwritten<DayEstimate>> changes = days.unwritten();
    Map<DayKey, Optional<byte[]>> written = new HashMap<>();
    changes.forEach(
        (key, change) -> {
          if (change.again() || !days.isWritten(change)) {
            written.put(key, days.write(key, change));
          }
        });
    neighbours
        .concerned(changes)
        .forEach((key, outcome) -> send(key, outcome, Optional.ofNullable(written.get(key))));
    days.allWritten();
  }

  /**
   * @param written the JSON that the store has got, if it has got any; of most flows it is what
   *     goes out
   */
  private void send(DayKey key, Neighbours.Outcome outcome, Optional<Optional<byte[]>> written) {
    if (neighbours.isAlone(key.flow())) {
      written.ifPresent(json -> send(outcome.cause(), key, json));
      return;
    }
    Optional<DayEstimate> now = neighbours.now(key);
    if (written.isPresent() || outcome.again() || !neighbours.before(key).equals(now)) {
      send(outcome.cause(), key, now.map(EventCodec.DAY_ESTIMATE::write));
    }
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, DayKey day, Optional<byte[]> estimate) {
    context.forward(
        new Record<>(
            (Object) day,
            (Object) estimate.orElse(null),
            cause.timestamp(),
            Processing.headersOf(cause)),
        BorderflowTopology.DAYS_SINK);
  }
}
