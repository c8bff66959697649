package org.borderflow.generate;

/**
 * How borders and those who report on them behave.
 *
 * @param disturbances surges and drops of a flow in a year, on average; 0 to {@value
 *     #MOST_DISTURBANCES}
 * @param repeats how many outlets pass on a figure, on average; 0 to {@value #MOST_REPEATS}
 * @param ranges share of these that give two numbers, 0 to 1
 * @param revisions share of days whose first figure is revised by all who gave it, 0 to 1
 * @param missing share of days without any report, 0 to 1
 */
public record Habits(
    double disturbances, double repeats, double ranges, double revisions, double missing) {
  /** The most surges and drops in a year: they keep three weeks apart. */
  public static final double MOST_DISTURBANCES = 12;

  /** As many outlets as a flow has. */
  public static final double MOST_REPEATS = 12;

  /** What they are unless said otherwise. */
  public static final Habits USUAL = new Habits(4, 1.5, 0.1, 0.05, 0.05);

  /**
   * @throws IllegalArgumentException when one is out of range
   */
  public Habits {
    require("--surges", disturbances, MOST_DISTURBANCES);
    require("--duplicates", repeats, MOST_REPEATS);
    require("--ranges", ranges, 1);
    require("--revisions", revisions, 1);
    require("--missing", missing, 1);
  }

  private static void require(String option, double value, double most) {
    if (!(value >= 0 && value <= most)) {
      throw new IllegalArgumentException(
          option + " is " + value + "; write a number from 0 to " + (int) most);
    }
  }
}
