package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Instant MONDAY = Instant.parse("2022-09-26T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2022-09-27T12:00:00Z");

  /** The usual example of the algorithm: [8, 12], [11, 13] and [14, 15] agree on [11, 12]. */
  @Test
  void takesTheIntervalThatMostClaimsCover() {
    Verdict verdict = Agreement.of(List.of(vote("a", 8, 12), vote("b", 11, 13), vote("c", 14, 15)));
    assertThat(verdict.interval()).isEqualTo(new Interval(11, 12));
    assertThat(verdict.weight()).isEqualTo(2);
    assertThat(verdict.losers()).extracting(Vote::voter).containsExactly("c");
  }

  @Test
  void weighsVotersNotClaims() {
    Verdict verdict =
        Agreement.of(
            List.of(vote("a", 1, 1), vote("a", 1, 1), vote("a", 1, 1), weighing("b", 9, 9, 2)));
    assertThat(verdict.interval()).isEqualTo(new Interval(9, 9));
  }

  @Test
  void ofEqualWeightsTakesTheOneThatAnExactClaimNames() {
    Verdict verdict =
        Agreement.of(List.of(later("a", 5, 6), new Vote("b", new Interval(9, 9), 1, true, MONDAY)));
    assertThat(verdict.interval()).isEqualTo(new Interval(9, 9));
  }

  @Test
  void ofEqualWeightsTakesTheLaterPublication() {
    Verdict verdict = Agreement.of(List.of(vote("a", 5, 6), later("b", 8, 9)));
    assertThat(verdict.interval()).isEqualTo(new Interval(8, 9));
  }

  @Test
  void ofEqualClaimsTakesTheLowerValue() {
    Verdict verdict = Agreement.of(List.of(vote("a", 8, 9), vote("b", 5, 6)));
    assertThat(verdict.interval()).isEqualTo(new Interval(5, 6));
  }

  @Test
  void isDisputedWhenTheLosersTogetherWeighHalf() {
    List<Vote> two = List.of(vote("a", 5, 5), vote("b", 5, 5));
    assertThat(Agreement.of(two).isDisputed()).isFalse();
    assertThat(Agreement.of(List.of(two.get(0), two.get(1), vote("c", 7, 7))).isDisputed())
        .isTrue();
    // 3 to 1, and 3 to 2 where the two agree, and 3 to 1 twice where they do not
    List<Vote> three = List.of(weighing("a", 5, 5, 3));
    assertThat(Agreement.of(with(three, vote("b", 7, 7))).isDisputed()).isFalse();
    assertThat(Agreement.of(with(three, vote("b", 7, 8), vote("c", 8, 9))).isDisputed()).isTrue();
    assertThat(Agreement.of(with(three, vote("b", 7, 7), vote("c", 9, 9))).isDisputed()).isFalse();
  }

  private static List<Vote> with(List<Vote> votes, Vote... more) {
    return java.util.stream.Stream.concat(votes.stream(), java.util.Arrays.stream(more)).toList();
  }

  private static Vote vote(String voter, long low, long high) {
    return weighing(voter, low, high, 1);
  }

  private static Vote weighing(String voter, long low, long high, int weight) {
    return new Vote(voter, new Interval(low, high), weight, false, MONDAY);
  }

  private static Vote later(String voter, long low, long high) {
    return new Vote(voter, new Interval(low, high), 1, false, TUESDAY);
  }
}
