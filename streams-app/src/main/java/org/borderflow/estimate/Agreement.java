package org.borderflow.estimate;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Finds the interval covered by most weight, as the intersection algorithm of K. Marzullo
 * ("Maintaining the Time in a Distributed System", 1984) does and NTP after it (RFC 5905, section
 * 11.2.1), with weights. Of intervals with equal weight it takes one that an exact claim names,
 * then the later published, then the lower.
 */
final class Agreement {
  private static final Comparator<Candidate> PREFERENCE =
      Comparator.comparingInt(Candidate::weight)
          .thenComparing(Candidate::exact)
          .thenComparing(Candidate::latest)
          .thenComparing(candidate -> -candidate.interval().low());

  /** The votes that cover the number which the sweep has reached. */
  private final PriorityQueue<Vote> open =
      new PriorityQueue<>(Comparator.comparingLong(vote -> vote.interval().high()));

  private final Map<String, Integer> votesByVoter = new HashMap<>();
  private final NavigableMap<Instant, Integer> publications = new TreeMap<>();
  private int weight;
  private int exact;

  private Agreement() {}

  private record Candidate(Interval interval, int weight, boolean exact, Instant latest) {}

  /**
   * The verdict of at least one vote.
   *
   * @throws IllegalArgumentException when there is none
   */
  static Verdict of(Collection<Vote> votes) {
    if (votes.size() == 1) {
      return alone(votes.iterator().next());
    }
    Candidate best =
        new Agreement()
            .sweep(votes)
            .orElseThrow(() -> new IllegalArgumentException("an agreement needs a vote"));
    List<Vote> losers =
        votes.stream().filter(vote -> !vote.interval().overlaps(best.interval())).toList();
    return new Verdict(best.interval(), best.weight(), best.exact(), best.latest(), losers);
  }

  private static Verdict alone(Vote vote) {
    return new Verdict(vote.interval(), vote.weight(), vote.exact(), vote.latest(), List.of());
  }

  /** The most covered interval begins where one of the claims begins. */
  private Optional<Candidate> sweep(Collection<Vote> votes) {
    List<Vote> ordered =
        votes.stream().sorted(Comparator.comparingLong(vote -> vote.interval().low())).toList();
    Optional<Candidate> best = Optional.empty();
    for (int i = 0; i < ordered.size(); i++) {
      long people = ordered.get(i).interval().low();
      enter(ordered.get(i));
      boolean last = i == ordered.size() - 1 || ordered.get(i + 1).interval().low() != people;
      if (last) {
        leaveBelow(people);
        Candidate next = candidate(people);
        best = best.filter(so -> PREFERENCE.compare(so, next) >= 0).or(() -> Optional.of(next));
      }
    }
    return best;
  }

  private Candidate candidate(long people) {
    long high = open.element().interval().high();
    return new Candidate(new Interval(people, high), weight, exact > 0, publications.lastKey());
  }

  private void enter(Vote vote) {
    open.add(vote);
    weight += votesByVoter.merge(vote.voter(), 1, Integer::sum) == 1 ? vote.weight() : 0;
    publications.merge(vote.latest(), 1, Integer::sum);
    exact += vote.exact() ? 1 : 0;
  }

  private void leaveBelow(long people) {
    while (open.element().interval().high() < people) {
      Vote vote = open.remove();
      if (votesByVoter.merge(vote.voter(), -1, Integer::sum) == 0) {
        weight -= vote.weight();
      }
      publications.computeIfPresent(vote.latest(), (at, count) -> count == 1 ? null : count - 1);
      exact -= vote.exact() ? 1 : 0;
    }
  }
}
