package org.borderflow.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What keys do to a replay whose reports are a day apart, at first a second long. */
class PlaybackTest {
  private static final long DAY = Duration.ofDays(1).toMillis();

  private final FakePacer pacer = new FakePacer();
  private final List<Long> handed = new ArrayList<>();
  private Playback playback = playback("1s", false);

  @BeforeEach
  void begin() {
    playback = playback("1s", false);
  }

  private Playback playback(String dayLength, boolean paused) {
    return new Playback(
        Schedule.byEventTime(Pace.parseDayLength(dayLength), Optional.empty()), pacer, paused);
  }

  private void key(long millis, int key) {
    pacer.at(millis, () -> Keyboard.press(key, playback));
  }

  /** Lets the reports of so many days go; gives whether all of them went. */
  private boolean run(int days) {
    for (int day = 0; day < days; day++) {
      EncodedReport report =
          new EncodedReport(new Place("a", 1, 1), "id", "FI-RU", day * DAY, false, new byte[0]);
      try {
        if (!playback.await(report, day + 1L)) {
          return false;
        }
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
      handed.add(pacer.passed() / 1_000_000);
    }
    return true;
  }

  @Test
  void waitsOutAPauseAndGoesOnWhereItStood() {
    key(1500, ' ');
    key(9500, ' ');
    assertThat(run(4)).isTrue();
    // The third is due at 2,000; half a second of that wait is left when it goes on.
    assertThat(handed).containsExactly(0L, 1000L, 10_000L, 11_000L);
  }

  @Test
  void stepsReportByReportDuringAPause() {
    key(500, ' ');
    key(5000, 'n');
    key(6000, 'n');
    key(10_000, ' ');
    assertThat(run(4)).isTrue();
    // After two steps a whole day is left to the next.
    assertThat(handed).containsExactly(0L, 5000L, 6000L, 11_000L);
  }

  @Test
  void stepsOnlyDuringAPause() {
    key(500, 'n');
    run(2);
    assertThat(handed).containsExactly(0L, 1000L);
  }

  @Test
  void beginsPausedWhenToldTo() {
    playback = playback("1s", true);
    key(3000, 'n');
    key(4000, ' ');
    run(3);
    assertThat(handed).containsExactly(3000L, 5000L, 6000L);
  }

  @Test
  void goesTwiceAsFastFromTheKeyOn() {
    key(1500, '+');
    run(4);
    // 500 ms of the wait are left, which become 250; then days of 500 ms.
    assertThat(handed).containsExactly(0L, 1000L, 1750L, 2250L);
  }

  @Test
  void goesHalfAsFastFromTheKeyOn() {
    key(1500, '-');
    run(4);
    // 500 ms of the wait are left, which become 1,000; then days of 2,000 ms.
    assertThat(handed).containsExactly(0L, 1000L, 2500L, 4500L);
  }

  @Test
  void slowsDownFromAsFastAsItGoesToHalfOfThat() {
    playback = playback("0s", false);
    pacer.pass(0);
    run(1);
    pacer.pass(100_000_000);
    EncodedReport second =
        new EncodedReport(new Place("a", 1, 1), "id", "FI-RU", DAY, false, new byte[0]);
    awaitNow(second);
    // A day has taken 100 ms.
    playback.slower();
    EncodedReport third =
        new EncodedReport(new Place("a", 1, 1), "id", "FI-RU", 2 * DAY, false, new byte[0]);
    awaitNow(third);
    assertThat(pacer.passed()).isEqualTo(Duration.ofMillis(300).toNanos());
    playback.faster();
    assertThat(playback.moment().wanted()).isEqualTo(864_000);
  }

  private void awaitNow(EncodedReport report) {
    try {
      playback.await(report, 1);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void endsInTheMiddleOfAWait() {
    key(1500, 'q');
    assertThat(run(4)).isFalse();
    assertThat(handed).containsExactly(0L, 1000L);
    assertThat(pacer.passed()).isEqualTo(Duration.ofMillis(1500).toNanos());
  }

  @Test
  void endsDuringAPauseToo() {
    key(500, ' ');
    key(800, 'q');
    assertThat(run(4)).isFalse();
  }

  @Test
  void otherKeysDoNothing() {
    key(500, 'x');
    key(600, '\n');
    assertThat(run(2)).isTrue();
    assertThat(handed).containsExactly(0L, 1000L);
  }

  @Test
  void sendsSoManyASecondWhateverTheirEventTime() {
    playback = new Playback(Schedule.byCount(4), pacer, false);
    run(5);
    assertThat(handed).containsExactly(0L, 250L, 500L, 750L, 1000L);
  }

  @Test
  void sendsAtOnceWhatTheFileOrderBringsLate() {
    long[] days = {0, 3, 1, 4};
    List<Long> moments = new ArrayList<>();
    for (long day : days) {
      awaitNow(
          new EncodedReport(new Place("a", 1, 1), "id", "FI-RU", day * DAY, false, new byte[0]));
      moments.add(pacer.passed() / 1_000_000);
    }
    assertThat(moments).containsExactly(0L, 3000L, 3000L, 4000L);
  }
}
