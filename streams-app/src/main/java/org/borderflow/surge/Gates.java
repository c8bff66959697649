package org.borderflow.surge;

/**
 * When a number counts as a surge or a drop. All three must hold: a small chance alone does not
 * make news.
 *
 * @param score least −ln p of a number at least as far off by chance
 * @param ratio least ratio of observed to expected for a surge; 1 or more
 * @param dropRatio least ratio of expected to observed for a drop; 1 or more
 * @param excess least number of people above the expected, or below it for a drop
 */
public record Gates(double score, double ratio, double dropRatio, double excess) {
  /**
   * −ln 0.001, the usual alpha of EARS; half as many again as expected, or half as many; 100
   * people.
   */
  public static final Gates DEFAULT = new Gates(-Math.log(0.001), 1.5, 2, 100);

  /**
   * @throws IllegalArgumentException when one is not a number, or below 0, or a ratio below 1
   */
  public Gates {
    if (!(score >= 0 && ratio >= 1 && dropRatio >= 1 && excess >= 0)) {
      throw new IllegalArgumentException(
          "score " + score + ", ratios " + ratio + ", " + dropRatio + ", excess " + excess);
    }
  }

  boolean pass(double people, double expected, double surprise) {
    return surprise >= score && people >= ratio * expected && people - expected >= excess;
  }

  boolean passDrop(double people, double expected, double surprise) {
    return surprise >= score && people * dropRatio <= expected && expected - people >= excess;
  }
}
