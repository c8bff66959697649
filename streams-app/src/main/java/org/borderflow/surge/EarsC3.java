package org.borderflow.surge;

/**
 * EARS C3: by how much C2 went beyond one deviation, summed over the day and the two before it, so
 * that three days a little high count as much as one that is very high. A day without a figure or
 * without a baseline adds nothing.
 */
public final class EarsC3 extends Ears {
  /** −ln 0.025, the usual alpha of C3; ratios and people as always. */
  static final Gates GATES = new Gates(-Math.log(0.025), 1.5, 2, 100);

  private static final Lookback SUM = new Lookback(11, 1);
  private static final int EARLIER_DAYS = 2;

  /** C3 with gates of one's own. */
  public EarsC3(Gates gates) {
    super("ears-c3", SUM, gates);
  }

  @Override
  double[] window(Series series, long day) {
    return EarsC2.WEEK_WITH_GUARD.of(series, day);
  }

  @Override
  double statistic(Series series, long day, Side side, double beyond) {
    double sum = part(beyond);
    for (int i = series.from(day - EARLIER_DAYS); series.day(i) < day; i++) {
      double people = series.best(i);
      double above =
          baseline(series, series.day(i)).map(sample -> deviations(people, sample)).orElse(0.0);
      sum += part(side == Side.SURGE ? above : -above);
    }
    return sum;
  }

  private static double part(double beyond) {
    return Math.max(0, beyond - 1);
  }

  /**
   * The bound as R's package surveillance computes it, in which the day's own number takes the
   * place of the mean: it is exceeded when the two days before went far enough beyond.
   *
   * @param people the day's number
   * @param deviation standard deviation of its baseline
   * @param earlier by how much C2 went beyond one deviation on the two days before, summed
   * @param z quantile of the standard normal distribution, 1.96 for the usual 0.025
   */
  static double upperBound(double people, double deviation, double earlier, double z) {
    return Math.max(0, people + deviation * (z - earlier));
  }
}
