package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  private static Backoff backoff(double chance) {
    RandomGenerator random =
        new RandomGenerator() {
          @Override
          public long nextLong() {
            throw new AssertionError("not asked for");
          }

          @Override
          public double nextDouble() {
            return chance;
          }
        };
    return new Backoff(8, Duration.ofSeconds(1), Duration.ofMinutes(1), random);
  }

  /** Half of 1, 2, 4, ... 60 s for sure, of the other half as much as chance says. */
  @ParameterizedTest
  @CsvSource({
    "1, 0.0, 500",
    "1, 0.5, 750",
    "2, 0.0, 1000",
    "2, 0.5, 1500",
    "3, 0.0, 2000",
    "6, 0.0, 16000",
    "7, 0.0, 30000",
    "7, 0.5, 45000",
    "500, 0.0, 30000"
  })
  void theWaitDoublesUpToAMinute(int made, double chance, long millis) {
    assertThat(backoff(chance).after(made, Duration.ZERO)).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void whatTheReceiverAsksForIsFollowedUpToAMinute() {
    assertThat(backoff(0).after(1, Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(20));
    assertThat(backoff(0).after(1, Duration.ofDays(9))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void endsAfterSoManyAttempts() {
    assertThat(backoff(0).isOver(7)).isFalse();
    assertThat(backoff(0).isOver(8)).isTrue();
  }
}
