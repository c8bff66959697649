package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * Turns the reports of a flow into its day estimates. A pure function of the set of reports: order
 * and repetition change nothing. Reports whose periods do not overlap, not even by way of others,
 * do not touch each other's days, so they may be given together or apart.
 */
@FunctionalInterface
public interface Estimator {
  /** No report over more days than this fills any; longer ones only confirm or contradict. */
  int LONGEST_FILLED = 62;

  /**
   * Estimates the days that the reports tell of.
   *
   * @param flow the flow
   * @param reports reports on that flow; other flows' are an error
   * @return an estimate for every day with a figure, by day
   * @throws IllegalArgumentException when a report is on another flow
   */
  NavigableMap<LocalDate, DayEstimate> estimate(Flow flow, Collection<Report> reports);
}
