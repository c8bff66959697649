package org.borderflow.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.estimate.Relations;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;

/**
 * Puts a day beside the other flows of its border. The store holds each estimate as it follows from
 * the flow's own reports; what goes out says also what its neighbours make of it.
 */
final class Neighbours {
  private final ReportStore reports;
  private final EventStore<DayEstimate> days;
  private final Map<Border, NavigableSet<Flow>> flows = new HashMap<>();
  private final Map<Flow, List<Flow>> relatives = new HashMap<>();

  Neighbours(ReportStore reports, EventStore<DayEstimate> days) {
    this.reports = reports;
    this.days = days;
  }

  /**
   * What is to go out of a day.
   *
   * @param cause the record that has it go out
   * @param again whether it goes out even if it is as before
   */
  record Outcome(Record<Object, Object> cause, boolean again) {
    private static Outcome of(Unwritten<DayEstimate> change) {
      return new Outcome(change.cause(), change.again());
    }

    private Outcome and(Outcome other) {
      return new Outcome(cause, again || other.again);
    }
  }

  /** Takes note of a flow that there are reports on. */
  void add(Flow flow) {
    if (flowsOf(flow.border()).add(flow)) {
      related(flow).forEach(relatives::remove);
    }
  }

  private NavigableSet<Flow> flowsOf(Border border) {
    return flows.computeIfAbsent(border, reports::flowsOf);
  }

  /**
   * The days that may have to go out when some have changed: they, and those they have a say in.
   */
  Map<DayKey, Outcome> concerned(Map<DayKey, Unwritten<DayEstimate>> changes) {
    Map<DayKey, Outcome> concerned = new LinkedHashMap<>();
    changes.forEach(
        (key, change) -> {
          Outcome outcome = Outcome.of(change);
          concerned.merge(key, outcome, Outcome::and);
          if (change.again() || !visible(days.before(key)).equals(visible(change.now()))) {
            related(key.flow()).stream()
                .map(flow -> new DayKey(flow, key.day()))
                .filter(other -> days.get(other).isPresent())
                .forEach(other -> concerned.merge(other, outcome, Outcome::and));
          }
        });
    return concerned;
  }

  /** Whether nothing else has a say in the days of a flow: they go out as they are. */
  boolean isAlone(Flow flow) {
    return related(flow).isEmpty();
  }

  /** A day with what its neighbours make of it, as it was when all was written last. */
  Optional<DayEstimate> before(DayKey key) {
    return beside(key, days::before);
  }

  /** A day with what its neighbours make of it now. */
  Optional<DayEstimate> now(DayKey key) {
    return beside(key, days::get);
  }

  private Optional<DayEstimate> beside(DayKey key, Function<DayKey, Optional<DayEstimate>> state) {
    return state.apply(key).map(own -> Relations.with(own, estimates(key, state)));
  }

  private List<DayEstimate> estimates(DayKey of, Function<DayKey, Optional<DayEstimate>> state) {
    List<DayEstimate> others = new ArrayList<>();
    for (Flow flow : related(of.flow())) {
      state.apply(new DayKey(flow, of.day())).ifPresent(others::add);
    }
    return others;
  }

  private List<Flow> related(Flow flow) {
    return relatives.computeIfAbsent(flow, one -> Relations.relatives(one, flowsOf(one.border())));
  }

  /** Other flows see no more of an estimate than these. */
  private static Optional<List<Object>> visible(Optional<DayEstimate> estimate) {
    return estimate.map(day -> List.of(day.low(), day.best(), day.high(), day.basis()));
  }
}
