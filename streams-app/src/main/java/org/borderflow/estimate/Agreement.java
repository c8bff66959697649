package org.borderflow.estimate;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the interval covered by most weight, as the intersection algorithm of K. Marzullo
 * ("Maintaining the Time in a Distributed System", 1984) does and NTP after it (RFC 5905, section
 * 11.2.1), with weights. Of intervals with equal weight it takes one that an exact claim names,
 * then the later published, then the lower.
 */
final class Agreement {
  private static final Comparator<Verdict> PREFERENCE =
      Comparator.comparingInt(Verdict::weight)
          .thenComparing(Verdict::exact)
          .thenComparing(Verdict::latest)
          .thenComparing(verdict -> -verdict.interval().low());

  private Agreement() {}

  /**
   * The verdict of at least one vote.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Verdict of(Collection<Vote> votes) {
    // The most covered interval begins where one of the claims begins.
    return votes.stream()
        .mapToLong(vote -> vote.interval().low())
        .distinct()
        .mapToObj(people -> at(people, votes))
        .max(PREFERENCE)
        .orElseThrow(() -> new IllegalArgumentException("an agreement needs a vote"));
  }

  private static Verdict at(long people, Collection<Vote> votes) {
    Map<String, Integer> weights = new HashMap<>();
    long high = Long.MAX_VALUE;
    boolean exact = false;
    Instant latest = Instant.MIN;
    for (Vote vote : votes) {
      if (vote.interval().contains(people)) {
        weights.merge(vote.voter(), vote.weight(), Math::max);
        high = Math.min(high, vote.interval().high());
        exact |= vote.exact();
        latest = vote.latest().isAfter(latest) ? vote.latest() : latest;
      }
    }
    Interval interval = new Interval(people, high);
    List<Vote> losers = votes.stream().filter(vote -> !vote.interval().overlaps(interval)).toList();
    int weight = weights.values().stream().mapToInt(Integer::intValue).sum();
    return new Verdict(interval, weight, exact, latest, losers);
  }
}
