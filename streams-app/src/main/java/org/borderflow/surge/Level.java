package org.borderflow.surge;

/**
 * Where the figures of a flow lie before a day, on the scale L = ln(1 + people/factor).
 *
 * @param centre m, the level
 * @param scale s, how far figures lie from it
 * @param effective ν, how many equally weighted figures would tell as much
 */
record Level(double centre, double scale, double effective) {
  /** The scale is shrunk towards this, as if it had been seen {@link #PRIOR_WEIGHT} times. */
  static final double PRIOR_SCALE = 0.25;

  static final double PRIOR_WEIGHT = 8;

  /** So many scales away, a figure tells of something else, and does not count. */
  static final double FAR = 3;

  private static final double FEWEST_DEGREES = 3;
  private static final double MOST_DEGREES = 60;

  /**
   * The level of which one figure is all that is known: its scale is the one before any is seen.
   */
  static Level ofOne(double people) {
    double variance = PRIOR_SCALE * PRIOR_SCALE + 1 / (1 + people);
    return new Level(Math.log1p(people), Math.sqrt(variance), 1);
  }

  /** Degrees of freedom of Student's t distribution. */
  double degrees() {
    return Math.min(MOST_DEGREES, Math.max(FEWEST_DEGREES, effective + PRIOR_WEIGHT));
  }

  /** The number that lies so many scales above the level, of a day with a factor. */
  double people(double scales, double factor) {
    return Math.max(0, Math.expm1(centre + scales * scale)) * factor;
  }

  /** Whether a figure is far, by its logarithm on the scale of the level. */
  boolean isFar(double log) {
    return Math.abs(log - centre) >= FAR * scale;
  }
}
