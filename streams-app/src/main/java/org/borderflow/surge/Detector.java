package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;

/** Assesses a day against the days before it. A pure function of its arguments. */
public interface Detector {

  /** Its name, as assessments carry it. */
  String name();

  /** Which days before a day it wants to see. */
  Lookback lookback();

  /** Sets it upon a series, to assess any number of its days. */
  DayTest over(Series series);

  /**
   * The same as {@link #over(Series)}, and may go on from what was computed before.
   *
   * @param before this detector, set upon an earlier state of the same flow
   * @param changed the days whose figures may have changed since, or come, or gone
   */
  default DayTest over(Series series, DayTest before, Collection<LocalDate> changed) {
    return over(series);
  }

  /**
   * Assesses a day.
   *
   * @param day the day
   * @param baseline the estimates of the same flow within {@link #lookback}, in any order; a day
   *     without a figure is not among them, and is unknown, not zero. Others are left out.
   */
  default SurgeAssessment assess(DayEstimate day, Collection<DayEstimate> baseline) {
    Series series =
        Series.of(
            Stream.concat(
                    baseline.stream()
                        .filter(estimate -> lookback().covers(estimate.day(), day.day())),
                    Stream.of(day))
                .toList());
    return over(series).assess(day.day()).toEvent(day);
  }
}
