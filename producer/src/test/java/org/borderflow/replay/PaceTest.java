package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaceTest {
  private static final Instant FIRST = Instant.parse("2022-09-21T12:00:00Z");

  /** When a report of three days later is due. */
  @ParameterizedTest
  @CsvSource({"max, PT0S", "1x, PT72H", "86400x, PT3S", "0.5x, PT144H"})
  void readsSpeeds(String speed, Duration due) {
    assertThat(Pace.parseSpeed(speed).dueAfter(FIRST, FIRST.plus(Duration.ofDays(3))))
        .isEqualTo(due.toNanos());
  }

  @ParameterizedTest
  @CsvSource({"2s, PT6S", "500ms, PT1.5S", "1m, PT3M", "24h, PT72H", "0s, PT0S"})
  void readsLengthsOfTheDay(String length, Duration due) {
    assertThat(Pace.parseDayLength(length).dueAfter(FIRST, FIRST.plus(Duration.ofDays(3))))
        .isEqualTo(due.toNanos());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "0x", "-1x", "fast", "1", "1e9x", "MAX", "1,5x"})
  void refusesOtherSpeeds(String speed) {
    assertThatThrownBy(() -> Pace.parseSpeed(speed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--speed is \"" + speed + "\"; write max, or times of life as 1x or 86400x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2", "s", "-2s", "2 s", "2d"})
  void refusesOtherLengths(String length) {
    assertThatThrownBy(() -> Pace.parseDayLength(length))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--day-length is \"" + length + "\"; write a time as 2s, 500ms, 1m or 24h");
  }

  @Test
  void staysExactOverLongHistories() {
    // 20 years of 365.25 days, a day in two seconds.
    assertThat(
            Pace.ofDayLength(Duration.ofSeconds(2))
                .dueAfter(FIRST, FIRST.plus(Duration.ofDays(7305))))
        .isEqualTo(Duration.ofSeconds(14_610).toNanos());
  }
}
