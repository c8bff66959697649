package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Agreements against trying each number that any claim begins with. */
class AgreementSearchTest {
  private static final Instant MONDAY = Instant.parse("2022-09-26T12:00:00Z");

  private record Tried(Interval interval, int weight, boolean exact, Instant latest) {
    /** What all that claim a number leave possible from there on, and who they are. */
    static Tried at(long people, List<Vote> votes) {
      long high = Long.MAX_VALUE;
      boolean exact = false;
      Instant latest = Instant.MIN;
      Map<String, Integer> weights = new TreeMap<>();
      for (Vote vote : votes) {
        if (vote.interval().contains(people)) {
          high = Math.min(high, vote.interval().high());
          exact |= vote.exact();
          latest = vote.latest().isAfter(latest) ? vote.latest() : latest;
          weights.put(vote.voter(), vote.weight());
        }
      }
      int weight = weights.values().stream().mapToInt(Integer::intValue).sum();
      return new Tried(new Interval(people, high), weight, exact, latest);
    }
  }

  private static final Comparator<Tried> BETTER =
      Comparator.comparingInt(Tried::weight)
          .thenComparing(Tried::exact)
          .thenComparing(Tried::latest)
          .thenComparing(tried -> -tried.interval().low());

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void isTheBestOfAllNumbers(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      List<Vote> votes = votes(random);
      Verdict verdict = Agreement.of(votes);
      Tried best =
          votes.stream()
              .map(vote -> Tried.at(vote.interval().low(), votes))
              .max(BETTER)
              .orElseThrow();
      List<Vote> losers =
          votes.stream().filter(vote -> !vote.interval().overlaps(best.interval())).toList();
      assertThat(verdict)
          .as("%s", votes)
          .isEqualTo(
              new Verdict(best.interval(), best.weight(), best.exact(), best.latest(), losers));
    }
  }

  /** Mostly a few that all agree, as in life; also many, who claim twice, and who do not. */
  private static List<Vote> votes(Random random) {
    int size = 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 5);
    int voters = 1 + random.nextInt(2 * size);
    int width = 1 + random.nextInt(30);
    List<Vote> votes = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int voter = random.nextInt(voters);
      long low = random.nextInt(12);
      votes.add(
          new Vote(
              "voter " + voter,
              new Interval(low, low + random.nextInt(width)),
              1 + voter % 3,
              random.nextInt(3) == 0,
              MONDAY.plusSeconds(random.nextInt(3))));
    }
    return votes;
  }
}
