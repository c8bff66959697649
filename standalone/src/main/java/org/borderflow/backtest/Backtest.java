package org.borderflow.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.estimate.Estimator;
import org.borderflow.estimate.Reconciled;
import org.borderflow.report.Flow;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.DayTest;
import org.borderflow.surge.DetectorRules;
import org.borderflow.surge.Episodes;
import org.borderflow.surge.Series;

/**
 * What the stream's topics hold once it has seen a set of reports, computed directly from the set.
 *
 * @param days every day estimate, by flow and day
 * @param surges the assessment of each of them, in the same order
 * @param episodes every episode, by flow, first day and kind
 */
public record Backtest(
    List<DayEstimate> days, List<SurgeAssessment> surges, List<SurgeEpisode> episodes) {
  /** Takes the lists as they are now. */
  public Backtest {
    days = List.copyOf(days);
    surges = List.copyOf(surges);
    episodes = List.copyOf(episodes);
  }

  /** Estimates and assesses every day that the reports tell of. */
  public static Backtest of(
      Collection<? extends ReportEvent> events, Estimator estimator, DetectorRules rules) {
    Reconciled reconciled = Reconciled.of(events, estimator);
    List<SurgeAssessment> surges = new ArrayList<>();
    List<SurgeEpisode> episodes = new ArrayList<>();
    reconciled
        .byFlow()
        .forEach(
            (flow, days) -> {
              List<SurgeAssessment> assessed = assess(flow, days, rules);
              surges.addAll(assessed);
              episodes.addAll(Episodes.of(assessed));
            });
    return new Backtest(reconciled.days(), surges, episodes);
  }

  private static List<SurgeAssessment> assess(
      Flow flow, NavigableMap<LocalDate, DayEstimate> days, DetectorRules rules) {
    DayTest test = rules.detector(flow).over(Series.of(days.values()));
    return days.values().stream().map(day -> test.assess(day.day()).toEvent(day)).toList();
  }
}
