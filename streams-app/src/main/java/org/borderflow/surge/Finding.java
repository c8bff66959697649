package org.borderflow.surge;

import java.util.function.ToDoubleFunction;
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
   * @param bestDrop of a figure at least as low as the best
   * @param end as a surge that of a figure at least as high as the low end, as a drop that of one
   *     at least as low as the high end; asked for only when the best figure passes
   */
  record Scores(double best, double bestDrop, ToDoubleFunction<Side> end) {

    /** The same, at least as high on a side as the score of the best figure and of the end. */
    Scores atLeast(Side side, double bestScore, double endScore) {
      return new Scores(
          side == Side.SURGE ? Math.max(best, bestScore) : best,
          side == Side.DROP ? Math.max(bestDrop, bestScore) : bestDrop,
          one -> one == side ? Math.max(end.applyAsDouble(one), endScore) : end.applyAsDouble(one));
    }

    private double end(Side side) {
      return end.applyAsDouble(side);
    }
  }

  static Finding of(Gates gates, Series series, int index, double expected, Scores scores) {
    double best = series.best(index);
    if (gates.pass(best, expected, scores.best)) {
      boolean isConfirmed = gates.pass(series.low(index), expected, scores.end(Side.SURGE));
      return new Finding(grade(isConfirmed), Side.SURGE);
    }
    if (gates.passDrop(best, expected, scores.bestDrop)) {
      boolean isConfirmed = gates.passDrop(series.high(index), expected, scores.end(Side.DROP));
      return new Finding(grade(isConfirmed), Side.DROP);
    }
    return new Finding(SurgeState.NONE, best >= expected ? Side.SURGE : Side.DROP);
  }

  private static SurgeState grade(boolean isConfirmed) {
    return isConfirmed ? SurgeState.CONFIRMED : SurgeState.POSSIBLE;
  }
}
