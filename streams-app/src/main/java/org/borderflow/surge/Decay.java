package org.borderflow.surge;

/** By how much less a figure counts for each day that it lies back. */
final class Decay {
  /** Whole days are nearly all that is asked for. */
  private static final int DAYS = Robust.BASELINE.oldest() + 1;

  private final double halfLife;
  private final double[] days = new double[DAYS];

  /** Half after so many days. */
  Decay(double halfLife) {
    this.halfLife = halfLife;
    for (int i = 0; i < DAYS; i++) {
      days[i] = Math.pow(0.5, i / halfLife);
    }
  }

  /** What is left after some days, 0 or more, maybe on average of several figures. */
  double after(double age) {
    int whole = (int) age;
    return whole == age && whole < DAYS ? days[whole] : Math.pow(0.5, age / halfLife);
  }
}
