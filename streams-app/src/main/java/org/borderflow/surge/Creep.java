package org.borderflow.surge;

/**
 * A slow cumulative sum (Page, "Continuous inspection schemes", Biometrika 41, 1954) over the
 * deviations of the last {@value #DAYS} days: finds a rise of which no single day is striking. Each
 * figure adds by how much it deviates beyond one scale, at most one, so that it takes at least
 * {@value #INTERVAL} figures; a single surge cannot fill it.
 *
 * @param sum the sum, 0 or more
 * @param start index of the figure with which it began; below 0 when it is 0
 */
record Creep(double sum, int start) {
  /** So many days are summed, up to the day itself. */
  static final int DAYS = 21;

  /** Nothing summed up. */
  static final Creep NONE = new Creep(0, -1);

  private static final double ALLOWANCE = 1;
  private static final double CAP = 2;
  private static final double INTERVAL = 7;

  /** With one more figure. */
  Creep with(double deviation, int index) {
    double next = sum + Math.min(CAP, deviation) - ALLOWANCE;
    return next > 0 ? new Creep(next, start < 0 ? index : start) : NONE;
  }

  /** Whether a deviation can add to a sum. */
  static boolean isPossible(double deviation) {
    return deviation > ALLOWANCE;
  }

  /** Whether it is large enough to tell of a rise. */
  boolean isFull() {
    return sum >= INTERVAL;
  }

  /**
   * −ln p of such a sum. With independent figures it would be twice the sum (Siegmund's
   * approximation, with an allowance of one scale); neighbouring days hang together, so it is taken
   * once. 0 when it is too small to tell.
   */
  double score() {
    return isFull() ? sum : 0;
  }
}
