package org.borderflow.stream;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.estimate.Estimator;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reports and retractions and re-estimates the days that a new one can change; changed days
 * go out, and with them those of other flows of the border of which they say something else.
 *
 * <p>After a crash the input since the last commit comes again, while the store may or may not
 * already hold what it led to, and the topics may or may not have received it. So when a report is
 * found in the store, all days that it can have changed go out again, changed or not: sending a day
 * twice does no harm, losing one would. It is enough to look for the report: it is written first,
 * and a changelog never holds a later write without an earlier one. Once is enough, too: what
 * changes afterwards goes out as it changes.
 */
final class EstimateProcessor implements Processor<Object, Object, Object, Object> {
  private final Estimator estimator;
  private final StreamListener listener;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable ReportStore reports;
  private @Nullable DayStore days;
  private @Nullable Ledgers ledgers;
  private @Nullable Neighbours neighbours;

  EstimateProcessor(Estimator estimator, StreamListener listener) {
    this.estimator = estimator;
    this.listener = listener;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    KeyValueStore<String, byte[]> store = processorContext.getStateStore(BorderflowTopology.STORE);
    ReportStore reportStore = new ReportStore(store);
    DayStore dayStore = new DayStore(store);
    reports = reportStore;
    days = dayStore;
    ledgers = new Ledgers(estimator, reportStore);
    neighbours = new Neighbours(reportStore, dayStore);
  }

  @Override
  public void process(Record<Object, Object> record) {
    ReportEvent event = (ReportEvent) record.value();
    if (event instanceof Report report) {
      Extent before = Processing.initialised(reports).extent(report.flow());
      boolean fresh = Processing.initialised(reports).add(report);
      listener.reported(fresh ? ReportOutcome.REPORT : ReportOutcome.KNOWN);
      OpenLedger ledger = Processing.initialised(ledgers).with(report, before);
      estimate(record, report.flow(), ledger, !fresh);
    } else if (event instanceof Retraction retraction) {
      boolean fresh = Processing.initialised(reports).add(retraction);
      listener.reported(fresh ? ReportOutcome.RETRACTION : ReportOutcome.KNOWN);
      Processing.initialised(reports)
          .withIdentity(retraction.border(), retraction.retracts())
          .forEach(report -> retract(record, report, !fresh));
    }
  }

  private void retract(Record<Object, Object> record, Report report, boolean again) {
    Extent extent = Processing.initialised(reports).extent(report.flow());
    OpenLedger ledger = Processing.initialised(ledgers).with(report, extent);
    ledger.retract(report.reportId());
    estimate(record, report.flow(), ledger, again);
  }

  private void estimate(Record<Object, Object> cause, Flow flow, OpenLedger ledger, boolean known) {
    Processing.initialised(neighbours).add(flow);
    DayStore store = Processing.initialised(days);
    NavigableSet<LocalDate> again = known ? ledger.toSendAgain() : new TreeSet<>();
    NavigableSet<LocalDate> asked = ledger.changed(flow, store);
    asked.addAll(again);
    NavigableMap<LocalDate, Neighbours.Change> changes = new TreeMap<>();
    for (LocalDate day : asked) {
      DayKey key = new DayKey(flow, day);
      Optional<DayEstimate> now = ledger.day(day);
      Optional<byte[]> bytes = now.map(EventCodec.DAY_ESTIMATE::write);
      Optional<byte[]> before = store.get(key);
      boolean same = isSame(bytes, before);
      if (!same || again.contains(day)) {
        changes.put(day, new Neighbours.Change(before, now, again.contains(day)));
      }
      if (!same) {
        store.put(key, bytes);
      }
    }
    changes.forEach(
        (day, change) ->
            Processing.initialised(neighbours)
                .outcome(new DayKey(flow, day), change)
                .forEach((key, estimate) -> send(cause, key, estimate)));
    assess(cause, flow, changes.navigableKeySet(), !again.isEmpty());
  }

  /** Known since its report was taken in, which is first of all. */
  private LocalDate newest(Record<Object, Object> cause) {
    ReportEvent event = (ReportEvent) cause.value();
    return LocalDate.ofInstant(
        Processing.initialised(reports).newest(event.border(), event.publishedAt()),
        ZoneOffset.UTC);
  }

  private static boolean isSame(Optional<byte[]> one, Optional<byte[]> other) {
    return one.isPresent() == other.isPresent()
        && one.stream().allMatch(bytes -> Arrays.equals(bytes, other.orElseThrow()));
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, DayKey day, Optional<byte[]> estimate) {
    Processing.initialised(context)
        .forward(
            new Record<>(
                (Object) day,
                (Object) estimate.orElse(null),
                cause.timestamp(),
                Processing.headersOf(cause)),
            BorderflowTopology.DAYS_SINK);
  }

  private void assess(
      Record<Object, Object> cause, Flow flow, NavigableSet<LocalDate> dates, boolean again) {
    if (!dates.isEmpty()) {
      Processing.initialised(context)
          .forward(
              cause
                  .withKey((Object) flow)
                  .withValue((Object) new DayChanges(dates, again, newest(cause))),
              BorderflowTopology.ASSESS);
    }
  }
}
