package org.borderflow.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A monitor whose looks may fail. */
class StreamMonitorTest {
  private static final String RUNNING = StreamHealth.RUNNING;

  private volatile Duration now = Duration.ofDays(1);
  private volatile Optional<Throwable> failure = Optional.empty();
  private int alive = 1;
  private final StreamMonitor monitor =
      new StreamMonitor(() -> now, () -> RUNNING, this::lookOrFail);

  @AfterEach
  void close() {
    monitor.close();
  }

  private StreamLook lookOrFail() {
    failure.ifPresent(StreamMonitorTest::sneak);
    return new StreamLook(
        now, RUNNING, 1, OptionalInt.of(alive), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
  }

  /** Throws what the compiler would not let through. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable failure) throws T {
    throw (T) failure;
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("a metric is gone"),
        new NoClassDefFoundError("meant to be"),
        new StackOverflowError("meant to be"),
        new Exception("nobody declared it"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aLookThatFailsInAnyWayIsSurvivedAndTheNextCounts(Throwable failed) {
    monitor.look();
    failure = Optional.of(failed);
    monitor.look();
    assertThat(monitor.health().troubles()).isEmpty();
    failure = Optional.empty();
    alive = 0;
    monitor.look();
    assertThat(monitor.health().has(StreamProblem.THREAD_DEAD)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void looksThatFailForLongAreNoVerdict(Throwable failed) {
    monitor.look();
    failure = Optional.of(failed);
    for (int second = 2; second <= 20; second += 2) {
      pass(2);
      monitor.look();
      assertThat(monitor.health().works()).isTrue();
    }
    pass(2);
    monitor.look();
    assertThat(monitor.health())
        .isEqualTo(
            new StreamHealth(
                RUNNING,
                List.of(
                    new Trouble(
                        StreamProblem.NOT_WATCHED, "the stream was last looked at 22 s ago"))));
    assertThat(monitor.health().works()).isFalse();
    failure = Optional.empty();
    monitor.look();
    assertThat(monitor.health().works()).isTrue();
  }

  @Test
  void whatWasSeenLastIsStillSaid() {
    alive = 0;
    monitor.look();
    pass(21);
    assertThat(monitor.health().troubles())
        .extracting(Trouble::problem)
        .containsExactly(StreamProblem.THREAD_DEAD, StreamProblem.NOT_WATCHED);
  }

  @Test
  void looksThatHaveFailedSinceTheStartAreSeen() {
    failure = Optional.of(new NoClassDefFoundError("meant to be"));
    monitor.start();
    assertThat(monitor.health().troubles()).isEmpty();
    pass(21);
    assertThat(monitor.health().has(StreamProblem.NOT_WATCHED)).isTrue();
  }

  @Test
  void nobodyLooksBeforeTheStartOrAfterTheEnd() {
    pass(60);
    assertThat(monitor.health().troubles()).isEmpty();
    monitor.look();
    monitor.close();
    pass(60);
    assertThat(monitor.health().troubles()).isEmpty();
  }
}
