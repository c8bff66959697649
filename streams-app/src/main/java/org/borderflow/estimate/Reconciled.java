package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Border;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;

/**
 * All estimates that follow from a set of reports and retractions.
 *
 * @param byFlow each flow's, from its own reports
 */
public record Reconciled(NavigableMap<Flow, NavigableMap<LocalDate, DayEstimate>> byFlow) {

  /** Estimates every day that a set of reports tells of, the retractions among them included. */
  public static Reconciled of(Collection<? extends ReportEvent> events, Estimator estimator) {
    NavigableMap<Flow, Ledger> ledgers = new TreeMap<>();
    Map<Border, List<Retraction>> retractions = new HashMap<>();
    for (ReportEvent event : events) {
      if (event instanceof Report report) {
        ledgers.computeIfAbsent(report.flow(), estimator::open).add(report);
      } else if (event instanceof Retraction retraction) {
        retractions
            .computeIfAbsent(retraction.border(), border -> new ArrayList<>())
            .add(retraction);
      }
    }
    NavigableMap<Flow, NavigableMap<LocalDate, DayEstimate>> byFlow = new TreeMap<>();
    ledgers.forEach(
        (flow, ledger) -> {
          retractions
              .getOrDefault(flow.border(), List.of())
              .forEach(retraction -> ledger.retract(retraction.retracts()));
          byFlow.put(flow, ledger.estimates());
        });
    return new Reconciled(byFlow);
  }

  /** The estimates together with what the flows of a border say of each other. */
  public List<DayEstimate> days() {
    List<DayEstimate> days = new ArrayList<>();
    byFlow.forEach(
        (flow, own) -> {
          List<NavigableMap<LocalDate, DayEstimate>> relatives =
              Relations.relatives(flow, byFlow.keySet()).stream()
                  .map(relative -> Optional.ofNullable(byFlow.get(relative)).orElseThrow())
                  .toList();
          own.forEach((day, estimate) -> days.add(Relations.with(estimate, on(day, relatives))));
        });
    return days;
  }

  private static List<DayEstimate> on(
      LocalDate day, List<NavigableMap<LocalDate, DayEstimate>> flows) {
    return flows.stream().flatMap(flow -> Optional.ofNullable(flow.get(day)).stream()).toList();
  }
}
