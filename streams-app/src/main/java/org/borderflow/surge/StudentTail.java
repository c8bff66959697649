package org.borderflow.surge;

import org.hipparchus.special.Beta;

/**
 * How improbable a deviation is under Student's t distribution, as −ln of the tail's probability.
 * Exact in the far tail too, where the probability itself is too small for a double.
 *
 * @param above −ln P(T ≥ t) of a deviation t
 * @param below −ln P(T ≤ t), the same on the other side
 */
record StudentTail(double above, double below) {
  private static final double EXACT = 1e-15;
  private static final int MOST_TERMS = 200;

  /**
   * Of a deviation.
   *
   * @param t the deviation in units of its scale; finite
   * @param degrees degrees of freedom, above 0
   */
  static StudentTail of(double t, double degrees) {
    // ln of P(|T| ≥ |t|) / 2, by the incomplete beta function I_x(degrees/2, 1/2)
    double tail = logBeta(degrees / (degrees + t * t), degrees / 2) - Math.log(2);
    return new StudentTail(score(t >= 0, tail), score(t <= 0, tail));
  }

  private static double score(boolean isOuter, double tail) {
    return isOuter ? -tail : -Math.log1p(-Math.exp(tail));
  }

  /**
   * ln I_x(a, 1/2), for x below a half by the power series at 0 (DLMF 8.17.7), whose terms are all
   * positive there.
   */
  private static double logBeta(double x, double a) {
    if (x >= 0.5) {
      return Math.log(Beta.regularizedBeta(x, a, 0.5));
    }
    double sum = 1;
    double term = 1;
    for (int n = 1; n <= MOST_TERMS && term > EXACT * sum; n++) {
      term *= (n - 0.5) / n * x;
      sum += term * a / (a + n);
    }
    return a * Math.log(x) - Math.log(a) - Beta.logBeta(a, 0.5) + Math.log(sum);
  }
}
