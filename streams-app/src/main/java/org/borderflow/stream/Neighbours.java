package org.borderflow.stream;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.estimate.Relations;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;

/**
 * Puts a day beside the other flows of its border. The store holds each estimate as it follows from
 * the flow's own reports; what goes out says also what its neighbours make of it.
 */
final class Neighbours {
  private final ReportStore reports;
  private final DayStore days;
  private final Map<Border, NavigableSet<Flow>> flows = new HashMap<>();
  private final Map<Flow, List<Flow>> relatives = new HashMap<>();

  Neighbours(ReportStore reports, DayStore days) {
    this.reports = reports;
    this.days = days;
  }

  /**
   * A change of a day.
   *
   * @param before the stored estimate until now
   * @param now the estimate
   * @param again whether everything about the day goes out, changed or not
   */
  record Change(
      Optional<Kept<DayEstimate>> before, Optional<Kept<DayEstimate>> now, boolean again) {}

  /** Takes note of a flow that there are reports on. */
  void add(Flow flow) {
    if (flowsOf(flow.border()).add(flow)) {
      related(flow).forEach(relatives::remove);
    }
  }

  private NavigableSet<Flow> flowsOf(Border border) {
    return flows.computeIfAbsent(border, reports::flowsOf);
  }

  /** What is to go out when a day has changed: its own estimate, and those it has a say in. */
  NavigableMap<DayKey, Optional<byte[]>> outcome(DayKey key, Change change) {
    NavigableMap<DayKey, Optional<byte[]>> outcome = new TreeMap<>();
    List<DayEstimate> others = estimates(related(key.flow()), key);
    outcome.put(key, change.now().map(own -> beside(own, others)));
    Optional<DayEstimate> before = change.before().map(Kept::value);
    Optional<DayEstimate> now = change.now().map(Kept::value);
    if (change.again() || !visible(before).equals(visible(now))) {
      for (DayEstimate other : others) {
        byte[] was = beside(other, key, before);
        byte[] is = beside(other, key, now);
        if (change.again() || !Arrays.equals(was, is)) {
          outcome.put(other.key(), Optional.of(is));
        }
      }
    }
    return outcome;
  }

  /** Most have no neighbours, and go out as they are. */
  private static byte[] beside(Kept<DayEstimate> own, List<DayEstimate> others) {
    return others.isEmpty()
        ? own.bytes()
        : EventCodec.DAY_ESTIMATE.write(Relations.with(own.value(), others));
  }

  /** An estimate of a flow that one of its relatives may have changed for. */
  private byte[] beside(DayEstimate estimate, DayKey changed, Optional<DayEstimate> relative) {
    List<Flow> unchanged =
        related(estimate.flow()).stream().filter(flow -> !flow.equals(changed.flow())).toList();
    List<DayEstimate> others = new ArrayList<>(estimates(unchanged, changed));
    relative.ifPresent(others::add);
    return EventCodec.DAY_ESTIMATE.write(Relations.with(estimate, others));
  }

  private List<Flow> related(Flow flow) {
    return relatives.computeIfAbsent(flow, one -> Relations.relatives(one, flowsOf(one.border())));
  }

  private List<DayEstimate> estimates(List<Flow> of, DayKey on) {
    return of.stream()
        .flatMap(flow -> days.get(new DayKey(flow, on.day())).stream())
        .map(Kept::value)
        .toList();
  }

  /** Other flows see no more of an estimate than these. */
  private static Optional<List<Object>> visible(Optional<DayEstimate> estimate) {
    return estimate.map(day -> List.of(day.low(), day.best(), day.high(), day.basis()));
  }
}
