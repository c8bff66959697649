package org.borderflow.surge;

/** EARS C1: against the seven days just before. */
public final class EarsC1 extends Ears {
  private static final Lookback WEEK = new Lookback(7, 1);

  /** C1 with gates of one's own. */
  public EarsC1(Gates gates) {
    super("ears-c1", WEEK, gates);
  }

  @Override
  double[] window(Series series, long day) {
    return WEEK.of(series, day);
  }
}
