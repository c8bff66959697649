package org.borderflow.surge;

import org.borderflow.assessment.SurgeState;

/**
 * What the gates make of a day. The best figure decides whether a surge is possible, the low end of
 * the range whether it is confirmed as well; of a drop, the high end.
 *
 * @param state what was found
 * @param side the side of the expected on which the best figure lies
 */
record Finding(SurgeState state, Side side) {

  /**
   * The scores of a day's figures, as −ln p.
   *
   * @param best of a figure at least as high as the best
   * @param low of a figure at least as high as the low end
   * @param bestDrop of a figure at least as low as the best
   * @param highDrop of a figure at least as low as the high end
   */
  record Scores(double best, double low, double bestDrop, double highDrop) {

    /** The same, at least as high on a side as the score of the best figure and of the end. */
    Scores atLeast(Side side, double bestScore, double endScore) {
      return side == Side.SURGE
          ? new Scores(Math.max(best, bestScore), Math.max(low, endScore), bestDrop, highDrop)
          : new Scores(best, low, Math.max(bestDrop, bestScore), Math.max(highDrop, endScore));
    }
  }

  static Finding of(Gates gates, Series series, int index, double expected, Scores scores) {
    double best = series.best(index);
    if (gates.pass(best, expected, scores.best)) {
      return new Finding(grade(gates.pass(series.low(index), expected, scores.low)), Side.SURGE);
    }
    if (gates.passDrop(best, expected, scores.bestDrop)) {
      return new Finding(
          grade(gates.passDrop(series.high(index), expected, scores.highDrop)), Side.DROP);
    }
    return new Finding(SurgeState.NONE, best >= expected ? Side.SURGE : Side.DROP);
  }

  private static SurgeState grade(boolean isConfirmed) {
    return isConfirmed ? SurgeState.CONFIRMED : SurgeState.POSSIBLE;
  }
}
