package org.borderflow.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.estimate.Estimator;
import org.borderflow.estimate.Reconciled;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Lookback;

/**
 * What the stream's topics hold once it has seen a set of reports, computed directly from the set.
 *
 * @param days every day estimate, by flow and day
 * @param surges the assessment of each of them, in the same order
 */
public record Backtest(List<DayEstimate> days, List<SurgeAssessment> surges) {
  /** Takes the lists as they are now. */
  public Backtest {
    days = List.copyOf(days);
    surges = List.copyOf(surges);
  }

  /** Estimates and assesses every day that the reports tell of. */
  public static Backtest of(
      Collection<? extends ReportEvent> events, Estimator estimator, Detector detector) {
    Reconciled reconciled = Reconciled.of(events, estimator);
    List<SurgeAssessment> surges = new ArrayList<>();
    reconciled
        .byFlow()
        .values()
        .forEach(flow -> flow.values().forEach(day -> surges.add(assess(day, flow, detector))));
    return new Backtest(reconciled.days(), surges);
  }

  private static SurgeAssessment assess(
      DayEstimate day, NavigableMap<LocalDate, DayEstimate> flow, Detector detector) {
    Lookback lookback = detector.lookback();
    return detector.assess(
        day, flow.subMap(lookback.first(day.day()), true, lookback.last(day.day()), true).values());
  }
}
