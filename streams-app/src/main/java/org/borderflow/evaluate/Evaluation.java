package org.borderflow.evaluate;

import java.util.List;

/**
 * How well detectors did.
 *
 * @param seed what the choice of trials grew from
 * @param trials how many trials there were under each condition
 * @param alertRate share of calm days on which each detector's threshold lets it alert
 * @param series how many series were fit
 * @param calmDays how many calm days they have
 * @param rows one for each detector and condition
 */
public record Evaluation(
    long seed, int trials, double alertRate, int series, int calmDays, List<Row> rows) {
  /** Takes the rows as they are now. */
  public Evaluation {
    rows = List.copyOf(rows);
  }

  /**
   * One detector under one condition.
   *
   * @param detector its name
   * @param condition the condition's name
   * @param power mean share of the added surges that it found, over their sizes and lengths
   * @param delay mean number of days from the beginning of those that it found to the finding
   * @param alertRate share of trials with nothing added on which it alerted
   * @param threshold the threshold used, in the detector's own unit
   * @param ownAlertRate share of them on which it alerts by its own gates
   * @param ownPower mean share of the added surges that it finds by its own gates
   * @param found the share found by size and length
   */
  public record Row(
      String detector,
      String condition,
      double power,
      double delay,
      double alertRate,
      double threshold,
      double ownAlertRate,
      double ownPower,
      List<Found> found) {
    /** Takes the list as it is now. */
    public Row {
      found = List.copyOf(found);
    }
  }

  /**
   * What became of one kind of surge.
   *
   * @param multiple what it multiplied the usual number by; of a ramp, at its end
   * @param days how long it lasted
   * @param power share found
   * @param delay mean days to the finding, 0 on the first; not finite when none was found
   * @param ownPower share found by the detector's own gates
   */
  public record Found(double multiple, int days, double power, double delay, double ownPower) {}
}
