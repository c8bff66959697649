package org.borderflow.stream;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.surge.DayFigure;
import org.borderflow.surge.DayTest;
import org.borderflow.surge.Detector;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.Lookback;
import org.jspecify.annotations.Nullable;

/**
 * Assesses changed days anew, and the days whose baseline they are in; changed assessments go out.
 */
final class AssessProcessor implements Processor<Object, Object, Object, Object> {
  private final DetectorRules rules;
  private final Map<Flow, Detector> detectors = new HashMap<>();
  private @Nullable ProcessorContext<Object, Object> context;
  private @Nullable DayStore days;
  private @Nullable SurgeStore surges;
  private @Nullable FigureCache figures;

  AssessProcessor(DetectorRules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    KeyValueStore<String, byte[]> store = processorContext.getStateStore(BorderflowTopology.STORE);
    TaskMemory memory = processorContext.getStateStore(TaskMemory.NAME);
    DayStore dayStore = new DayStore(store, memory.days());
    days = dayStore;
    surges = new SurgeStore(store, memory.surges());
    figures = new FigureCache(dayStore);
  }

  @Override
  public void process(Record<Object, Object> record) {
    Flow flow = (Flow) record.key();
    DayChanges changes = (DayChanges) record.value();
    Detector detector = detectors.computeIfAbsent(flow, rules::detector);
    NavigableMap<LocalDate, DayFigure> known = known(flow, changes.days(), detector.lookback());
    DayTest test =
        Processing.initialised(figures).test(flow, detector, known.values(), changes.days());
    NavigableSet<LocalDate> sent = new TreeSet<>();
    for (LocalDate day : affected(changes.days(), detector.lookback(), known)) {
      DayKey key = new DayKey(flow, day);
      Optional<Kept<SurgeAssessment>> before = Processing.initialised(surges).get(key);
      Optional<Kept<SurgeAssessment>> now =
          Kept.next(
              before,
              known.containsKey(day) ? Optional.of(assess(key, test)) : Optional.empty(),
              EventCodec.SURGE_ASSESSMENT);
      boolean isSent = changes.again() && (now.isPresent() || changes.days().contains(day));
      if (isSent || !Kept.areSame(before, now)) {
        send(record, key, now);
        sent.add(day);
      }
    }
    if (!sent.isEmpty()) {
      DayChanges assessed = new DayChanges(sent, changes.again(), changes.newest());
      Processing.initialised(context)
          .forward(record.withValue((Object) assessed), BorderflowTopology.EPISODES);
    }
  }

  /** The figures of everything that can change, and of what it is compared with. */
  private NavigableMap<LocalDate, DayFigure> known(
      Flow flow, NavigableSet<LocalDate> changed, Lookback lookback) {
    return Processing.initialised(figures)
        .figures(
            flow,
            lookback.first(changed.first()),
            changed.last().plusDays(lookback.oldest()),
            changed);
  }

  /** The changed days, and the known ones whose baseline they are in. */
  private static NavigableSet<LocalDate> affected(
      NavigableSet<LocalDate> changed,
      Lookback lookback,
      NavigableMap<LocalDate, DayFigure> known) {
    NavigableSet<LocalDate> affected = new TreeSet<>(changed);
    for (LocalDate day : changed) {
      affected.addAll(
          known
              .navigableKeySet()
              .subSet(
                  day.plusDays(lookback.newest()), true, day.plusDays(lookback.oldest()), true));
    }
    return affected;
  }

  private SurgeAssessment assess(DayKey key, DayTest test) {
    DayEstimate estimate =
        Processing.initialised(days)
            .get(key)
            .map(Kept::value)
            .orElseThrow(() -> new IllegalStateException(key + " is not in the store"));
    return test.assess(key.day()).toEvent(estimate);
  }

  // A record without a value is how Kafka deletes a key from a compacted topic.
  @SuppressWarnings("NullAway")
  private void send(Record<Object, Object> cause, DayKey key, Optional<Kept<SurgeAssessment>> now) {
    Processing.initialised(surges).put(key, now);
    Processing.initialised(context)
        .forward(
            new Record<>(
                (Object) key,
                (Object) now.map(Kept::bytes).orElse(null),
                cause.timestamp(),
                Processing.headersOf(cause)),
            BorderflowTopology.SURGES_SINK);
  }
}
