package org.borderflow.generate;

/** The surges and drops of one flow, day after day. They keep at least three weeks apart. */
final class Disturbances {
  /** So many days without any come first, so that there is a history to compare with. */
  private static final int QUIET_START = 35;

  private static final int APART = 21;
  private static final int LONGEST = 6;
  private static final double DAYS_OF_YEAR = 365;
  private static final double DROPS = 0.25;
  private static final int PERCENT = 100;

  private final Chance chance;
  private final double meanWait;
  private final boolean any;
  private int untilNext;
  private int left;
  private int begun;
  private double factor = 1;

  /**
   * @param perYear how many in a year, on average
   */
  Disturbances(Chance chance, double perYear) {
    this.chance = chance;
    this.any = perYear > 0;
    this.meanWait = any ? Math.max(1, DAYS_OF_YEAR / perYear - APART - LONGEST / 2.0) : 1;
    this.untilNext = QUIET_START + wait(meanWait);
  }

  private int wait(double mean) {
    return (int) Math.min(chance.waiting(mean), Integer.MAX_VALUE / 2.0);
  }

  /** Goes on to the next day; the first call to the first. */
  void next() {
    if (left > 0) {
      left--;
      begun++;
    } else if (any && untilNext-- <= 0) {
      begin();
    }
    if (left == 0) {
      factor = 1;
      begun = 0;
    }
  }

  private void begin() {
    left = 1 + chance.below(LONGEST);
    boolean drop = chance.happens(DROPS);
    double drawn = drop ? chance.between(0.2, 0.5) : chance.between(1.5, 4);
    factor = (double) Math.round(drawn * PERCENT) / PERCENT;
    untilNext = APART + wait(meanWait);
  }

  /** What today's number is multiplied by; 1 on a day of none. */
  double factor() {
    return factor;
  }

  /** How many days ago it began; 0 on its first day and on a day of none. */
  int age() {
    return begun;
  }
}
