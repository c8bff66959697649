package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;

/**
 * Re-estimates the days of a flow that what came in can change, keeps those that did, and hands
 * them on: to the topic, with those of other flows of the border of which they say something else,
 * and to be assessed.
 */
final class Estimation {
  private final ProcessorContext<Object, Object> context;
  private final DayStore days;
  private final Neighbours neighbours;

  Estimation(ProcessorContext<Object, Object> context, DayStore days, Neighbours neighbours) {
    this.context = context;
    this.days = days;
    this.neighbours = neighbours;
  }

  void of(Due due) {
    Flow flow = due.flow();
    neighbours.add(flow);
    OpenLedger ledger = due.ledger();
    NavigableSet<LocalDate> again = due.again() ? ledger.toSendAgain() : new TreeSet<>();
    NavigableSet<LocalDate> asked = ledger.changed(days);
    asked.addAll(again);
    NavigableMap<LocalDate, Neighbours.Change> changes = new TreeMap<>();
    for (LocalDate day : asked) {
      change(new DayKey(flow, day), ledger.day(day), again.contains(day))
          .ifPresent(change -> changes.put(day, change));
    }
    changes.forEach(
        (day, change) ->
            neighbours
                .outcome(new DayKey(flow, day), change)
                .forEach((key, estimate) -> send(due.cause(), key, estimate)));
    if (!changes.isEmpty()) {
      assess(due, new DayChanges(changes.navigableKeySet(), !again.isEmpty(), due.newest()));
    }
  }

  private Optional<Neighbours.Change> change(
      DayKey key, Optional<DayEstimate> estimate, boolean again) {
    Optional<Kept<DayEstimate>> before = days.get(key);
    Optional<Kept<DayEstimate>> now = Kept.next(before, estimate, EventCodec.DAY_ESTIMATE);
    boolean same = Kept.areSame(before, now);
    if (!same) {
      days.put(key, now);
    }
    return same && !again
        ? Optional.empty()
        : Optional.of(new Neighbours.Change(before, now, again));
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

  private void assess(Due due, DayChanges changes) {
    context.forward(
        due.cause().withKey((Object) due.flow()).withValue((Object) changes),
        BorderflowTopology.ASSESS);
  }
}
