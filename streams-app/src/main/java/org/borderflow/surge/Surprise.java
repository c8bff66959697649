package org.borderflow.surge;

import org.borderflow.assessment.Expectation;
import org.hipparchus.special.Erf;

/** How improbable a number is, as −ln p of one at least as high. */
final class Surprise {
  /** Beyond this many deviations the complementary error function is no longer above 0. */
  private static final double FAR = 26.0;

  private Surprise() {}

  /**
   * −ln P(Z ≥ z) of the standard normal distribution. Far out by the first terms of its asymptotic
   * series (Abramowitz and Stegun 26.2.12), where the error is below a thousandth.
   */
  static double normal(double z) {
    if (z > FAR) {
      double score = z * z / 2 + Math.log(z) + Math.log(2 * Math.PI) / 2 - Math.log1p(-1 / (z * z));
      return Math.min(score, Expectation.LARGEST_SCORE);
    }
    return Math.max(0, -Math.log(Erf.erfc(z / Math.sqrt(2)) / 2));
  }
}
