package org.borderflow.estimate;

import java.time.Instant;
import java.util.List;

/**
 * The outcome of an agreement.
 *
 * @param interval the numbers that most weight claims
 * @param weight that weight
 * @param exact whether an exact claim names it
 * @param latest last publication among the claims that cover it
 * @param losers the votes that do not cover it
 */
record Verdict(Interval interval, int weight, boolean exact, Instant latest, List<Vote> losers) {
  Verdict {
    losers = List.copyOf(losers);
  }

  /**
   * Whether the weight against it is at least half of that for it: the losers, agreeing among
   * themselves as far as they do.
   */
  boolean isDisputed() {
    return !losers.isEmpty() && 2 * Agreement.of(losers).weight() >= weight;
  }
}
