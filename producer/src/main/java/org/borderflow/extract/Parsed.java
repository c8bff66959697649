package org.borderflow.extract;

import java.math.BigDecimal;

/**
 * A number before its quantifier.
 *
 * @param low the least it stands for
 * @param high the most
 * @param vague whether it is an order of magnitude
 * @param ok whether it can be read
 * @param end the token behind it
 */
record Parsed(BigDecimal low, BigDecimal high, boolean vague, boolean ok, int end) {
  static Parsed exact(BigDecimal value, int end) {
    return new Parsed(value, value, false, true, end);
  }
}
