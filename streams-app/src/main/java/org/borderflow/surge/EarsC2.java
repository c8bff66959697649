package org.borderflow.surge;

/** EARS C2: against seven days, with two days' guard between. */
public final class EarsC2 extends Ears {
  /** Days t − 9 to t − 3. */
  static final Lookback WEEK_WITH_GUARD = new Lookback(9, 3);

  /** C2 with the usual gates. */
  public EarsC2() {
    this(Gates.DEFAULT);
  }

  /** C2 with gates of one's own. */
  public EarsC2(Gates gates) {
    super("ears-c2", WEEK_WITH_GUARD, gates);
  }

  @Override
  double[] window(Series series, long day) {
    return WEEK_WITH_GUARD.of(series, day);
  }
}
