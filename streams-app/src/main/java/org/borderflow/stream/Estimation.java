package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;

/**
 * Re-estimates the days of a flow that what came in can change, keeps those that did, and has them
 * assessed. They go out with what {@link DayOutput} writes.
 */
final class Estimation {
  private final ProcessorContext<Object, Object> context;
  private final EventStore<DayEstimate> days;

  Estimation(ProcessorContext<Object, Object> context, EventStore<DayEstimate> days) {
    this.context = context;
    this.days = days;
  }

  void of(Due due) {
    Flow flow = due.flow();
    OpenLedger ledger = due.ledger();
    NavigableSet<LocalDate> again = due.again() ? ledger.toSendAgain() : new TreeSet<>();
    NavigableSet<LocalDate> asked = ledger.changed(days);
    asked.addAll(again);
    NavigableSet<LocalDate> changed = new TreeSet<>();
    for (LocalDate day : asked) {
      DayKey key = new DayKey(flow, day);
      Optional<DayEstimate> estimate = ledger.day(day);
      boolean isAgain = again.contains(day);
      if (isAgain || !days.has(key, estimate)) {
        days.put(key, estimate, due.cause(), isAgain);
        changed.add(day);
      }
    }
    if (!changed.isEmpty()) {
      assess(due, new DayChanges(changed, !again.isEmpty(), due.newest()));
    }
  }

  private void assess(Due due, DayChanges changes) {
    context.forward(
        due.cause().withKey((Object) due.flow()).withValue((Object) changes),
        BorderflowTopology.ASSESS);
  }
}
