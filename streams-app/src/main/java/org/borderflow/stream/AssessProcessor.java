package org.borderflow.stream;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
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
  private @Nullable TaskMemory memory;
  private @Nullable LateForwarding late;
  private @Nullable FigureCache figures;

  AssessProcessor(DetectorRules rules) {
    this.rules = rules;
  }

  @Override
  public void init(ProcessorContext<Object, Object> processorContext) {
    context = processorContext;
    TaskMemory taskMemory = processorContext.getStateStore(TaskMemory.NAME);
    memory = taskMemory;
    figures = new FigureCache(taskMemory);
    LateForwarding forwarding = new LateForwarding(processorContext);
    late = forwarding;
    SurgeOutput writer = new SurgeOutput(processorContext, taskMemory);
    taskMemory.beforeCommit(BorderflowTopology.ASSESS, () -> forwarding.run(writer::write));
  }

  @Override
  public void process(Record<Object, Object> record) {
    Processing.initialised(late).note();
    Flow flow = (Flow) record.key();
    DayChanges changes = (DayChanges) record.value();
    Detector detector = detectors.computeIfAbsent(flow, rules::detector);
    List<DayFigure> known = known(flow, changes.days(), detector.lookback());
    DayTest test = Processing.initialised(figures).test(flow, detector, known, changes.days());
    EventStore<DayEstimate> days = Processing.initialised(memory).days();
    EventStore<SurgeAssessment> surges = Processing.initialised(memory).surges();
    NavigableSet<LocalDate> sent = new TreeSet<>();
    for (LocalDate day : affected(changes.days(), detector.lookback(), days.daysOf(flow))) {
      DayKey key = new DayKey(flow, day);
      Optional<SurgeAssessment> now =
          days.get(key).map(estimate -> test.assess(day).toEvent(estimate));
      boolean isAgain = changes.again() && (now.isPresent() || changes.days().contains(day));
      if (isAgain || !surges.has(key, now)) {
        surges.put(key, now, record, isAgain);
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
  private List<DayFigure> known(Flow flow, NavigableSet<LocalDate> changed, Lookback lookback) {
    return Processing.initialised(figures)
        .figures(
            flow,
            lookback.first(changed.first()),
            changed.last().plusDays(lookback.oldest()),
            changed);
  }

  /** The changed days, and the known ones whose baseline they are in. */
  private static NavigableSet<LocalDate> affected(
      NavigableSet<LocalDate> changed, Lookback lookback, KnownDays known) {
    NavigableSet<LocalDate> affected = new TreeSet<>(changed);
    LocalDate seen = LocalDate.MIN;
    for (LocalDate day : changed) {
      LocalDate first = day.plusDays(lookback.newest());
      LocalDate last = day.plusDays(lookback.oldest());
      for (Optional<LocalDate> next = known.from(first.isAfter(seen) ? first : seen);
          next.filter(one -> !one.isAfter(last)).isPresent();
          next = known.from(next.get().plusDays(1))) {
        affected.add(next.get());
      }
      seen = last;
    }
    return affected;
  }
}
