package org.borderflow.surge;

import java.util.List;
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

  /**
   * A day of a series next to its history; empty when that cannot support a test.
   *
   * @param history oldest first
   */
  static Optional<Comparison> of(
      Series series, int index, List<Observation> history, Holidays holidays) {
    if (history.size() < FEWEST || isIntermittent(history)) {
      return Optional.empty();
    }
    DayFactors factors = factors(history, holidays);
    boolean isShare = series.source(index) != 0;
    long day = series.day(index);
    return Optional.of(
        new Comparison(
            LevelSearch.of(history, factors),
            isShare ? factors.ofShare() : factors.of(day),
            isShare ? 0 : factors.uncertainty(day),
            History.error(series, index),
            history.size()));
  }

  /**
   * A day of a series next to what its report itself compares it with: one observation of the
   * level, none of them the series' own. Nothing is known of its weekday.
   */
  static Comparison ofQuoted(Series series, int index, double people) {
    return new Comparison(Level.ofOne(people), 1, 0, History.error(series, index), 0);
  }

  /** Found twice, because an earlier surge shall not teach what its weekdays are like. */
  private static DayFactors factors(List<Observation> history, Holidays holidays) {
    DayFactors rough = DayFactors.of(history, holidays);
    Level level = LevelSearch.of(history, rough);
    return DayFactors.of(
        history.stream().filter(one -> !level.isFar(one.people(), rough.of(one))).toList(),
        holidays);
  }

  private static boolean isIntermittent(List<Observation> history) {
    int zeros = 0;
    int changes = 0;
    for (int i = 0; i < history.size(); i++) {
      boolean isZero = history.get(i).people() == 0;
      zeros += isZero ? 1 : 0;
      changes += i > 0 && isZero != (history.get(i - 1).people() == 0) ? 1 : 0;
    }
    return zeros >= MANY_ZEROS * history.size() && changes > COMINGS_AND_GOINGS;
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

  /** −ln p of a deviation at least as large. */
  double score(double deviation) {
    return StudentTail.score(deviation, level.degrees());
  }
}
