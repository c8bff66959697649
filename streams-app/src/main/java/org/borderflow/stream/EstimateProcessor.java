package org.borderflow.stream;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
import org.jspecify.annotations.Nullable;

/**
 * Keeps the reports and re-estimates the days that a new one can change; changed days go out.
 *
 * <p>After a crash the input since the last commit comes again, while the store may or may not
 * already hold what it led to, and the topics may or may not have received it. So when a report is
 * found in the store, all days it can have changed go out again, changed or not: sending a day
 * twice does no harm, losing one would. It is enough to look for the report: it is written first,
 * and a changelog never holds a later write without an earlier one.
 */
final class EstimateProcessor implements Processor<Object, Object, Object, Object> {
  private final Estimator estimator;
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable ReportStore reports;
  private @Nullable DayStore days;

  EstimateProcessor(Estimator estimator) {
    this.estimator = estimator;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    KeyValueStore<String, byte[]> store = processorContext.getStateStore(BorderflowTopology.STORE);
    reports = new ReportStore(store);
    days = new DayStore(store);
  }

  @Override
  public void process(Record<Object, Object> record) {
    Report report = (Report) record.value();
    boolean fresh = Processing.initialised(reports).add(report);
    ReportStore.Component component = Processing.initialised(reports).around(report);
    List<DayEstimate> before =
        Processing.initialised(days).between(report.flow(), component.first(), component.last());
    NavigableMap<LocalDate, DayEstimate> now =
        estimator.estimate(report.flow(), component.reports());
    boolean again = !fresh;
    NavigableMap<DayKey, Optional<byte[]>> changes =
        again ? all(component, now) : changed(report, before, now);
    changes.forEach(this::store);
    changes.forEach((day, estimate) -> send(record, day, estimate));
    if (!changes.isEmpty()) {
      assess(record, report.flow(), changes.keySet(), again);
    }
  }

  private static NavigableMap<DayKey, Optional<byte[]>> changed(
      Report report, List<DayEstimate> before, NavigableMap<LocalDate, DayEstimate> now) {
    NavigableMap<DayKey, Optional<byte[]>> changes = new TreeMap<>();
    now.values().forEach(day -> changes.put(day.key(), Optional.of(bytes(day))));
    for (DayEstimate old : before) {
      DayKey key = new DayKey(report.flow(), old.day());
      Optional<byte[]> estimate = changes.getOrDefault(key, Optional.empty());
      if (estimate.isPresent() && Arrays.equals(estimate.get(), bytes(old))) {
        changes.remove(key);
      } else {
        changes.put(key, estimate);
      }
    }
    return changes;
  }

  /**
   * Every day that a report of the component can ever have filled, with what it is now. Hours may
   * make a period touch one day more than it fills.
   */
  private static NavigableMap<DayKey, Optional<byte[]>> all(
      ReportStore.Component component, NavigableMap<LocalDate, DayEstimate> now) {
    NavigableSet<DayKey> keys = new TreeSet<>();
    for (Report report : component.reports()) {
      if (report.period().days() <= Estimator.LONGEST_FILLED + 1) {
        report
            .period()
            .firstDay()
            .datesUntil(report.period().lastDay().plusDays(1))
            .forEach(day -> keys.add(new DayKey(report.flow(), day)));
      }
    }
    NavigableMap<DayKey, Optional<byte[]>> all = new TreeMap<>();
    keys.forEach(
        key -> all.put(key, Optional.ofNullable(now.get(key.day())).map(EstimateProcessor::bytes)));
    return all;
  }

  private static byte[] bytes(DayEstimate day) {
    return EventCodec.DAY_ESTIMATE.write(day);
  }

  private void store(DayKey day, Optional<byte[]> estimate) {
    DayStore store = Processing.initialised(days);
    estimate.ifPresentOrElse(bytes -> store.put(day, bytes), () -> store.remove(day));
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

  private void assess(Record<Object, Object> cause, Flow flow, Set<DayKey> days, boolean again) {
    NavigableSet<LocalDate> dates =
        days.stream().map(DayKey::day).collect(Collectors.toCollection(TreeSet::new));
    Processing.initialised(context)
        .forward(
            cause.withKey((Object) flow).withValue((Object) new DayChanges(dates, again)),
            BorderflowTopology.ASSESS);
  }
}
