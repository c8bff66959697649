package org.borderflow.surge;

import java.util.Collection;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;

/** Assesses a day against the days before it. A pure function of its arguments. */
public interface Detector {

  /** Its name, as assessments carry it. */
  String name();

  /** Which days before a day it wants to see. */
  Lookback lookback();

  /**
   * Assesses a day.
   *
   * @param day the day
   * @param baseline the estimates of the same flow within {@link #lookback}, in any order; a day
   *     without a figure is not among them, and is unknown, not zero
   */
  SurgeAssessment assess(DayEstimate day, Collection<DayEstimate> baseline);
}
