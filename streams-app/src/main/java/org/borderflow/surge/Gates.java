package org.borderflow.surge;

import java.util.Map;

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
  private static final double YOUNG = 7;
  private static final double GROWN = 28;

  /**
   * −ln 0.001, the usual alpha of EARS; half as many again as expected, or half as many; 100
   * people.
   */
  public static final Gates DEFAULT = new Gates(-Math.log(0.001), 1.5, 2, 100);

  /**
   * @throws IllegalArgumentException when one is not a number, or below 0, or a ratio below 1
   */
  public Gates {
    require(Gate.SCORE, score, 0);
    require(Gate.RATIO, ratio, 1);
    require(Gate.DROP_RATIO, dropRatio, 1);
    require(Gate.EXCESS, excess, 0);
  }

  private static void require(Gate gate, double value, int least) {
    if (!(value >= least)) {
      throw new IllegalArgumentException(
          "gate " + gate.code() + " is " + value + ", must be " + least + " or more");
    }
  }

  /**
   * What is asked of a flow with so many observations: half of the score of a young one, whose few
   * figures cannot prove more, all of it with four weeks of them.
   */
  Gates after(int observations) {
    double grown = (observations - YOUNG) / (GROWN - YOUNG);
    double asked = 1 + Math.min(1, Math.max(0, grown));
    return new Gates(score * asked / 2, ratio, dropRatio, excess);
  }

  /**
   * These, but for those given.
   *
   * @throws IllegalArgumentException as the constructor
   */
  public Gates with(Map<Gate, Double> others) {
    return new Gates(
        others.getOrDefault(Gate.SCORE, score),
        others.getOrDefault(Gate.RATIO, ratio),
        others.getOrDefault(Gate.DROP_RATIO, dropRatio),
        others.getOrDefault(Gate.EXCESS, excess));
  }

  boolean pass(double people, double expected, double surprise) {
    return surprise >= score && people >= ratio * expected && people - expected >= excess;
  }

  boolean passDrop(double people, double expected, double surprise) {
    return surprise >= score && people * dropRatio <= expected && expected - people >= excess;
  }
}
