package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReplayBarTest {
  private static final Instant FIRST = Instant.parse("2022-09-21T12:00:00Z");
  private static final int WIDE = 200;

  private static Playback.Moment moment(Duration eventTime, long handed, Duration passed) {
    return new Playback.Moment(
        FIRST.plus(eventTime).toEpochMilli(), handed, passed.toNanos(), false, false, 86_400);
  }

  private static ReplayBar bar(boolean cutShort) {
    return new ReplayBar(1000, FIRST.plus(Duration.ofDays(100)).toEpochMilli(), cutShort);
  }

  @Test
  void showsEventTimePositionSpeedsAndWhatIsLeft() {
    ReplayBar bar = bar(false);
    bar.text(moment(Duration.ZERO, 0, Duration.ZERO), 0, WIDE);
    // A day in two seconds is half of the wanted speed; 99 days are left, at a second each.
    assertThat(bar.text(moment(Duration.ofDays(1), 10, Duration.ofSeconds(2)), 10, WIDE))
        .isEqualTo(
            "2022-09-22 12:00  10 of 1,000 (1 %)  43,200x, wanted 86,400x, 0:01:39 left"
                + "  [space n + - q]");
  }

  @Test
  void goesByReportsWhereEventTimeDoesNotTell() {
    ReplayBar bar = bar(true);
    // 10 reports took 2 s, 990 are left.
    assertThat(bar.text(moment(Duration.ofDays(1), 10, Duration.ofSeconds(2)), 10, WIDE))
        .contains("0:03:18 left");
  }

  @Test
  void saysThatItStandsStill() {
    Playback.Moment paused =
        new Playback.Moment(FIRST.toEpochMilli(), 1, 1, true, true, Double.POSITIVE_INFINITY);
    assertThat(bar(false).text(paused, 1, WIDE)).contains("paused, wanted max");
  }

  @Test
  void staysWithinTheTerminalHoweverNarrow() {
    for (int width = 0; width < WIDE; width++) {
      String text = bar(false).text(moment(Duration.ofDays(1), 1, Duration.ofSeconds(1)), 1, width);
      assertThat(text).hasSizeLessThan(Math.max(1, width));
    }
  }
}
