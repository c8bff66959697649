package org.borderflow.surge;

import java.util.Optional;

/**
 * How a day stands to those before it: what is worth keeping of a day.
 *
 * @param comparison the day next to its level; empty when there is none
 * @param deviation of the day's best figure from the level; 0 when there is none
 * @param history how many observations the baseline has
 * @param baseline the days that it was made from
 */
record Standing(Optional<Comparison> comparison, double deviation, int history, Lookback baseline) {

  /** Looks at the days before a day. */
  static Standing of(Logs logs, int index, Holidays holidays) {
    History guarded = History.of(logs, index, Robust.BASELINE);
    return guarded.size() < Robust.FEW
        ? of(
            logs,
            index,
            holidays,
            Robust.SHORT_BASELINE,
            History.of(logs, index, Robust.SHORT_BASELINE))
        : of(logs, index, holidays, Robust.BASELINE, guarded);
  }

  private static Standing of(
      Logs logs, int index, Holidays holidays, Lookback baseline, History history) {
    Optional<Comparison> comparison = Comparison.of(logs, index, history, holidays);
    return new Standing(comparison, deviation(comparison, logs, index), history.size(), baseline);
  }

  private static double deviation(Optional<Comparison> comparison, Logs logs, int index) {
    return comparison.isPresent() ? comparison.get().ofBest(logs.series().best(index)) : 0;
  }

  /** The same after the figure of the day itself has changed, which stands on no other days now. */
  Standing withFigure(Logs logs, int index) {
    Optional<Comparison> now = comparison.map(one -> one.withError(logs.error(index)));
    return new Standing(now, deviation(now, logs, index), history, baseline);
  }

  /** Whether a changed figure can have changed the level before a day. */
  boolean standsOn(long changed, long day) {
    return changed >= day - baseline.oldest() && changed <= day - baseline.newest();
  }
}
