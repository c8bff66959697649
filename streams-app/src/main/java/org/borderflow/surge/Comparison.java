package org.borderflow.surge;

import java.util.Optional;

/**
 * A day next to the level before it.
 *
 * @param level the level
 * @param factor the day's factor
 * @param uncertainty variance of the logarithm of the factor, that of one figure being 1
 * @param error standard deviation of the logarithm of the day's figure
 * @param history how many observations the level stands on
 */
record Comparison(Level level, double factor, double uncertainty, double error, int history) {
  /** With fewer observations there is no level to compare with. */
  static final int FEWEST = 3;

  private static final double HALF_WIDTH = 1.96;

  /** Zeros that are many and come and go, as with the weather, leave no level to compare with. */
  private static final double MANY_ZEROS = 0.2;

  private static final int COMINGS_AND_GOINGS = 2;

  /** A day of a series next to its history; empty when that cannot support a test. */
  static Optional<Comparison> of(Logs logs, int index, History history, Holidays holidays) {
    if (history.size() < FEWEST || isIntermittent(history)) {
      return Optional.empty();
    }
    DayFactors rough = DayFactors.of(history, any -> true, holidays);
    LevelSearch search = new LevelSearch(history, rough);
    if (!search.isAnyFar()) {
      return Optional.of(of(logs, index, history, rough, search.level()));
    }
    // Found twice, because an earlier surge shall not teach what its weekdays are like.
    DayFactors factors = DayFactors.of(history, one -> !search.isFar(one), holidays);
    return Optional.of(
        of(logs, index, history, factors, new LevelSearch(history, factors).level()));
  }

  private static Comparison of(
      Logs logs, int index, History history, DayFactors factors, Level level) {
    boolean isShare = logs.series().source(index) != 0;
    long day = logs.series().day(index);
    return new Comparison(
        level,
        isShare ? factors.ofShare() : factors.of(day),
        isShare ? 0 : factors.uncertainty(day),
        logs.error(index),
        history.size());
  }

  /**
   * A day of a series next to what its report itself compares it with: one observation of the
   * level, none of them the series' own. Nothing is known of its weekday.
   */
  static Comparison ofQuoted(Logs logs, int index, double people) {
    return new Comparison(Level.ofOne(people), 1, 0, logs.error(index), 0);
  }

  private static boolean isIntermittent(History history) {
    int zeros = 0;
    int changes = 0;
    boolean wasZero = history.people(0) == 0;
    for (int i = 0; i < history.size(); i++) {
      boolean isZero = history.people(i) == 0;
      zeros += isZero ? 1 : 0;
      changes += isZero != wasZero ? 1 : 0;
      wasZero = isZero;
    }
    return zeros >= MANY_ZEROS * history.size() && changes > COMINGS_AND_GOINGS;
  }

  /** The same level, next to which the day's figure now has another error. */
  Comparison withError(double now) {
    return new Comparison(level, factor, uncertainty, now, history);
  }

  /** Deviation of the best figure, which may be off by the error of the report. */
  double ofBest(double people) {
    return deviations(people, error);
  }

  /** Deviation of an end of the range, beyond which the figure is not. */
  double ofEnd(double people) {
    return deviations(people, 0);
  }

  private double deviations(double people, double reporting) {
    double variance = level.scale() * level.scale() * (1 + 1 / level.effective() + uncertainty);
    return (Math.log1p(people / factor) - level.centre())
        / Math.sqrt(variance + reporting * reporting);
  }

  /** What this level lets one expect of a day with a factor. */
  Expected expected(double ofFactor) {
    return new Expected(
        level.people(0, ofFactor),
        level.people(-HALF_WIDTH, ofFactor),
        level.people(HALF_WIDTH, ofFactor));
  }

  /** How improbable a deviation is. */
  StudentTail tail(double deviation) {
    return StudentTail.of(deviation, level.degrees());
  }
}
