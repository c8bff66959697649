package org.borderflow.stream;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Lookback;
import org.jspecify.annotations.Nullable;

/**
 * Assesses changed days anew, and the days whose baseline they are in; changed assessments go out.
 */
final class AssessProcessor implements Processor<Object, Object, DayKey, byte[]> {
  private final Detector detector;
  private @Nullable ProcessorContext<DayKey, byte[]> context;
  private @Nullable DayStore days;
  private @Nullable SurgeStore surges;

  AssessProcessor(Detector detector) {
    this.detector = detector;
  }

  @Override
  public void init(ProcessorContext<DayKey, byte[]> processorContext) {
    context = processorContext;
    KeyValueStore<String, byte[]> store = processorContext.getStateStore(BorderflowTopology.STORE);
    days = new DayStore(store);
    surges = new SurgeStore(store);
  }

  @Override
  public void process(Record<Object, Object> record) {
    Flow flow = (Flow) record.key();
    DayChanges changes = (DayChanges) record.value();
    NavigableSet<LocalDate> affected = affected(changes.days());
    NavigableMap<LocalDate, DayEstimate> known = known(flow, affected);
    for (LocalDate day : affected) {
      DayKey key = new DayKey(flow, day);
      Optional<byte[]> now = Optional.ofNullable(known.get(day)).map(own -> assess(own, known));
      boolean isSent = changes.again() && (now.isPresent() || changes.days().contains(day));
      if (isSent || differs(key, now)) {
        send(record, key, now);
      }
    }
  }

  private NavigableSet<LocalDate> affected(NavigableSet<LocalDate> changed) {
    Lookback lookback = detector.lookback();
    NavigableSet<LocalDate> affected = new TreeSet<>(changed);
    for (LocalDate day : changed) {
      day.plusDays(lookback.newest())
          .datesUntil(day.plusDays(lookback.oldest() + 1L))
          .forEach(affected::add);
    }
    return affected;
  }

  private NavigableMap<LocalDate, DayEstimate> known(Flow flow, NavigableSet<LocalDate> affected) {
    LocalDate first = detector.lookback().first(affected.first());
    return Processing.initialised(days).between(flow, first, affected.last());
  }

  private byte[] assess(DayEstimate day, NavigableMap<LocalDate, DayEstimate> known) {
    Lookback lookback = detector.lookback();
    return EventCodec.SURGE_ASSESSMENT.write(
        detector.assess(
            day,
            known
                .subMap(lookback.first(day.day()), true, lookback.last(day.day()), true)
                .values()));
  }

  private boolean differs(DayKey key, Optional<byte[]> now) {
    Optional<byte[]> before = Processing.initialised(surges).get(key);
    return now.isPresent() != before.isPresent()
        || now.stream().anyMatch(bytes -> !Arrays.equals(bytes, before.orElseThrow()));
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, DayKey key, Optional<byte[]> now) {
    Processing.initialised(surges).put(key, now);
    Processing.initialised(context)
        .forward(
            new Record<>(key, now.orElse(null), cause.timestamp(), Processing.headersOf(cause)),
            BorderflowTopology.SURGES_SINK);
  }
}
