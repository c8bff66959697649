package org.borderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stream that is looked at every two seconds. */
class StreamWatchTest {
  private final StreamWatch watch = new StreamWatch();
  private String state = "RUNNING";
  private int alive = 1;
  private double heartbeat = 1;
  private double poll = 0.1;
  private final Map<Integer, Long> waiting = new HashMap<>(Map.of(0, 0L, 1, 0L));
  private final Map<Integer, Long> workedThrough = new HashMap<>(Map.of(0, 0L, 1, 0L));
  private final Map<String, Long> workedThroughBy = new HashMap<>();
  private int second;

  private List<Trouble> look() {
    second += 2;
    return watch.judge(
        new StreamLook(
            Duration.ofSeconds(second),
            state,
            1,
            OptionalInt.of(alive),
            heartbeat < 0
                ? Map.of()
                : Map.of("StreamThread-1", Duration.ofMillis((long) (heartbeat * 1000))),
            Map.of("StreamThread-1", Duration.ofMillis((long) (poll * 1000))),
            waiting,
            workedThrough,
            workedThroughBy));
  }

  private List<StreamProblem> problems() {
    return look().stream().map(Trouble::problem).toList();
  }

  /** How many seconds it takes until there is a problem; -1 when there is none in a minute. */
  private int secondsUntil(StreamProblem problem, Runnable meanwhile) {
    int begun = second;
    while (second < begun + 60) {
      meanwhile.run();
      if (problems().contains(problem)) {
        return second - begun;
      }
    }
    return -1;
  }

  @Test
  void aStreamThatWorksHasNoProblem() {
    for (int i = 0; i < 30; i++) {
      waiting.put(0, i % 3 * 400L);
      workedThrough.merge(0, 50L, Long::sum);
      assertThat(look()).isEmpty();
    }
  }

  @Test
  void aStreamWithoutReportsHasNoProblem() {
    assertThat(secondsUntil(StreamProblem.STALLED, () -> {})).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({"9.9, 0.1, ", "10.1, 0.1, KAFKA_UNREACHABLE", "1, 10.1, THREAD_STUCK"})
  void silenceIsSeen(double heartbeatAgo, double pollAgo, StreamProblem expected) {
    heartbeat = heartbeatAgo;
    poll = pollAgo;
    assertThat(problems()).isEqualTo(expected == null ? List.of() : List.of(expected));
  }

  @Test
  void aBrokerThatWentAwayBeforeItsFirstAnswerIsSeen() {
    heartbeat = -1;
    assertThat(secondsUntil(StreamProblem.KAFKA_UNREACHABLE, () -> {})).isBetween(10, 14);
    heartbeat = 1;
    assertThat(look()).isEmpty();
  }

  @Test
  void saysWhoIsSilentAndHowLong() {
    heartbeat = 17.4;
    assertThat(look().get(0).text()).isEqualTo("Kafka has not answered StreamThread-1 for 17 s");
  }

  @Test
  void aDeadThreadIsSeenInEveryState() {
    alive = 0;
    state = "REBALANCING";
    assertThat(look())
        .containsExactly(new Trouble(StreamProblem.THREAD_DEAD, "0 of 1 threads are alive"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PENDING_ERROR", "ERROR"})
  void aStreamThatHasEndedOfAnErrorHasLostItsThreads(String failed) {
    state = failed;
    assertThat(look())
        .containsExactly(
            new Trouble(
                StreamProblem.THREAD_DEAD, "a thread has died, and the stream with it: " + failed));
  }

  @Test
  void whileItRestoresNothingElseIsAProblem() {
    state = "REBALANCING";
    heartbeat = 100;
    poll = 100;
    waiting.put(0, 500L);
    for (int i = 0; i < 30; i++) {
      assertThat(look()).isEmpty();
    }
    // And what happened meanwhile does not count when it runs again.
    state = "RUNNING";
    heartbeat = 1;
    poll = 1;
    assertThat(look()).isEmpty();
  }

  @Test
  void reportsThatWaitAndAreNotWorkedThroughAreSeenWithin20Seconds() {
    waiting.put(0, 7L);
    // 15 s of standstill after the first look that saw them wait, at looks of 2 s.
    assertThat(secondsUntil(StreamProblem.STALLED, () -> {})).isBetween(15, 20);
    assertThat(look())
        .containsExactly(
            new Trouble(StreamProblem.STALLED, "7 reports wait, and none is worked through"));
    workedThrough.put(0, 1L);
    assertThat(look()).isEmpty();
  }

  @Test
  void aPartitionThatWaitsWhileAnotherMovesIsNoStandstill() {
    waiting.put(0, 7L);
    waiting.put(1, 100L);
    assertThat(
            secondsUntil(
                StreamProblem.PARTITION_WAITS, () -> workedThrough.merge(1, 10L, Long::sum)))
        .isBetween(15, 20);
    workedThrough.merge(1, 10L, Long::sum);
    assertThat(look())
        .containsExactly(
            new Trouble(
                StreamProblem.PARTITION_WAITS,
                "partition 0: 7 reports wait, and none is worked through"));
    assertThat(new StreamHealth("RUNNING", look()).works()).isTrue();
  }

  @Test
  void aBacklogThatGrowsIsSeenAndOneThatShrinksIsNot() {
    Runnable growing =
        () -> {
          waiting.merge(0, 300L, Long::sum);
          workedThrough.merge(0, 10L, Long::sum);
        };
    assertThat(secondsUntil(StreamProblem.LAG_GROWS, growing)).isBetween(20, 24);
    Runnable shrinking =
        () -> {
          waiting.merge(0, -50L, Long::sum);
          workedThrough.merge(0, 60L, Long::sum);
        };
    shrinking.run();
    for (int i = 0; i < 10; i++) {
      shrinking.run();
      look();
    }
    assertThat(secondsUntil(StreamProblem.LAG_GROWS, shrinking)).isEqualTo(-1);
  }

  @Test
  void aPartitionThatAnotherInstanceTookOverIsForgotten() {
    waiting.put(0, 7L);
    assertThat(secondsUntil(StreamProblem.STALLED, () -> {})).isPositive();
    waiting.remove(0);
    assertThat(look()).isEmpty();
  }

  /** All of partition 1 is fetched already, so none of it waits; its work takes a minute. */
  @Test
  void whatIsWorkedThroughOfWhatWasFetchedBeforeIsNoStandstill() {
    waiting.put(0, 7L);
    Runnable meanwhile = () -> workedThrough.merge(1, 10L, Long::sum);
    meanwhile.run();
    look();
    for (int i = 0; i < 30; i++) {
      meanwhile.run();
      assertThat(problems()).doesNotContain(StreamProblem.STALLED);
    }
    // When that stands still too, nothing moves.
    assertThat(secondsUntil(StreamProblem.STALLED, () -> {})).isBetween(15, 20);
  }

  @Test
  void aPartitionThatWaitedForNothingForLongIsGivenTimeWhenReportsCome() {
    workedThrough.put(0, 500L);
    for (int i = 0; i < 300; i++) {
      look();
    }
    waiting.put(0, 9_000L);
    assertThat(secondsUntil(StreamProblem.STALLED, () -> {})).isBetween(15, 20);
  }

  @Test
  void aThreadThatAsksForNothingWhileItWorksIsNotStuck() {
    poll = 40;
    workedThroughBy.put("StreamThread-1", 0L);
    look();
    for (int i = 0; i < 30; i++) {
      workedThroughBy.merge("StreamThread-1", 3L, Long::sum);
      assertThat(problems()).isEmpty();
    }
    assertThat(secondsUntil(StreamProblem.THREAD_STUCK, () -> {})).isBetween(10, 14);
  }

  @Test
  void theWorkOfOneThreadDoesNotExcuseAnother() {
    poll = 40;
    workedThroughBy.put("StreamThread-2", 0L);
    look();
    workedThroughBy.put("StreamThread-2", 5L);
    assertThat(problems()).containsExactly(StreamProblem.THREAD_STUCK);
  }
}
