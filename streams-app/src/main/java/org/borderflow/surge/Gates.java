package org.borderflow.surge;

/**
 * When a number counts as a surge. All three must hold: a small chance alone does not make news.
 *
 * @param score least −ln p of a number at least as high by chance
 * @param ratio least ratio of observed to expected
 * @param excess least number of people above the expected
 */
public record Gates(double score, double ratio, double excess) {
  /** −ln 0.001, the usual alpha of EARS; half as much again as expected; 100 people. */
  public static final Gates DEFAULT = new Gates(-Math.log(0.001), 1.5, 100);

  boolean pass(double people, double expected, double surprise) {
    return surprise >= score && people >= ratio * expected && people - expected >= excess;
  }
}
