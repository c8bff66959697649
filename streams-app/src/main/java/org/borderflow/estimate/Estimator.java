package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * Turns the reports of flows into day estimates.
 *
 * @param names who is meant by the names in reports
 */
public record Estimator(Names names) {
  /** No total or rate fills more days than this; otherwise it only confirms or contradicts. */
  public static final int LONGEST_FILLED = 62;

  /** An estimator to which every name stands for itself. */
  public Estimator() {
    this(Names.NONE);
  }

  /** An empty ledger for a flow. */
  public Ledger open(Flow flow) {
    return new Ledger(flow, names);
  }

  /**
   * Estimates the days that reports tell of. A pure function of their set: order and repetition
   * change nothing.
   *
   * @param flow the flow
   * @param reports reports on that flow; other flows' are an error
   * @return an estimate for every day with a figure, by day
   * @throws IllegalArgumentException when a report is on another flow
   */
  public NavigableMap<LocalDate, DayEstimate> estimate(Flow flow, Collection<Report> reports) {
    Ledger ledger = open(flow);
    reports.forEach(ledger::add);
    return ledger.estimates();
  }
}
