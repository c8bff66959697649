package org.borderflow.estimate;

import java.time.Instant;
import java.util.ArrayList;
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

  private static final Comparator<Vote> BY_LOW =
      Comparator.comparingLong(vote -> vote.interval().low());

  /** Of more votes it is not looked for: each is compared with all before it. */
  private static final int MOST_UNANIMOUS = 16;

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
  static Verdict of(List<Vote> votes) {
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("an agreement needs a vote");
    }
    return unanimous(votes).orElseGet(() -> ofMost(votes));
  }

  /**
   * The verdict of voters of whom each votes once and who all agree, as they mostly do. No other
   * number has as much weight, so there is nothing to search for.
   */
  private static Optional<Verdict> unanimous(List<Vote> votes) {
    Vote first = votes.get(0);
    long low = first.interval().low();
    long high = first.interval().high();
    int weight = 0;
    boolean exact = false;
    Instant latest = first.latest();
    for (int i = 0; i < votes.size(); i++) {
      Vote vote = votes.get(i);
      low = Math.max(low, vote.interval().low());
      high = Math.min(high, vote.interval().high());
      if (low > high || i == MOST_UNANIMOUS || hasVoted(vote.voter(), votes, i)) {
        return Optional.empty();
      }
      weight += vote.weight();
      exact |= vote.exact();
      latest = vote.latest().isAfter(latest) ? vote.latest() : latest;
    }
    return Optional.of(new Verdict(new Interval(low, high), weight, exact, latest, List.of()));
  }

  private static boolean hasVoted(String voter, List<Vote> votes, int before) {
    for (int i = 0; i < before; i++) {
      if (votes.get(i).voter().equals(voter)) {
        return true;
      }
    }
    return false;
  }

  private static Verdict ofMost(List<Vote> votes) {
    Candidate best = new Agreement().sweep(votes).orElseThrow();
    List<Vote> losers = new ArrayList<>();
    for (Vote vote : votes) {
      if (!vote.interval().overlaps(best.interval())) {
        losers.add(vote);
      }
    }
    return new Verdict(best.interval(), best.weight(), best.exact(), best.latest(), losers);
  }

  /** The most covered interval begins where one of the claims begins. */
  private Optional<Candidate> sweep(List<Vote> votes) {
    List<Vote> ordered = new ArrayList<>(votes);
    ordered.sort(BY_LOW);
    Optional<Candidate> best = Optional.empty();
    for (int i = 0; i < ordered.size(); i++) {
      long people = ordered.get(i).interval().low();
      enter(ordered.get(i));
      boolean last = i == ordered.size() - 1 || ordered.get(i + 1).interval().low() != people;
      if (last) {
        leaveBelow(people);
        Candidate next = candidate(people);
        if (best.isEmpty() || PREFERENCE.compare(best.get(), next) < 0) {
          best = Optional.of(next);
        }
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
