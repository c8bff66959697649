package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final Progress progress = new Progress(0, Map.of());

  private Progress read(long first, long last) {
    for (long offset = first; offset <= last; offset++) {
      assertThat(progress.isLeft(offset)).isTrue();
      progress.silent(offset);
    }
    return progress;
  }

  private void fail(long offset) {
    assertThat(progress.isLeft(offset)).isTrue();
    progress.undelivered(offset);
  }

  private void deliver(long offset) {
    assertThat(progress.isLeft(offset)).isTrue();
    progress.delivered(offset);
  }

  @Test
  void whatIsDealtWithIsCommitted() {
    read(0, 4);
    deliver(5);
    assertThat(progress.committed()).isEqualTo(6);
    assertThat(progress.gaps()).isEmpty();
  }

  @Test
  void theOffsetStaysAtTheFirstUndelivered() {
    read(0, 4);
    fail(5);
    deliver(6);
    deliver(7);
    assertThat(progress.committed()).isEqualTo(5);
    assertThat(progress.next()).isEqualTo(8);
    assertThat(progress.gaps()).isEqualTo(Map.of(5L, 5L));
  }

  @Test
  void aReceiverThatIsDownMakesOneGap() {
    fail(0);
    read(1, 3);
    fail(4);
    read(5, 8);
    deliver(9);
    assertThat(progress.gaps()).isEqualTo(Map.of(0L, 8L));
  }

  @Test
  void afterARestartOnlyTheGapsAreLeft() {
    Progress again = new Progress(10, Map.of(2L, 3L, 6L, 6L));
    assertThat(again.isLeft(0)).isFalse();
    assertThat(again.isLeft(1)).isFalse();
    assertThat(again.isLeft(2)).isTrue();
    again.delivered(2);
    assertThat(again.committed()).isEqualTo(3);
    assertThat(again.isLeft(3)).isTrue();
    again.undelivered(3);
    assertThat(again.isLeft(4)).isFalse();
    assertThat(again.isLeft(6)).isTrue();
    again.delivered(6);
    assertThat(again.gaps()).isEqualTo(Map.of(3L, 3L));
    assertThat(again.committed()).isEqualTo(3);
    assertThat(again.next()).isEqualTo(10);
  }

  /** Compaction has taken 2 to 4 away: nobody waits for them. */
  @Test
  void whatIsNotInTheTopicAnyMoreIsNotLeft() {
    Progress again = new Progress(10, Map.of(2L, 6L));
    assertThat(again.isLeft(1)).isFalse();
    assertThat(again.isLeft(5)).isTrue();
    again.delivered(5);
    assertThat(again.gaps()).isEqualTo(Map.of(6L, 6L));
    assertThat(again.isLeft(11)).isTrue();
    again.delivered(11);
    assertThat(again.gaps()).isEmpty();
    assertThat(again.committed()).isEqualTo(12);
  }

  /** Every second one fails, a hundred times: gaps are joined, and none is lost. */
  @Test
  void gapsAreBoundedAndHoldEveryUndelivered() {
    for (long offset = 0; offset < 200; offset += 2) {
      fail(offset);
      deliver(offset + 1);
    }
    assertThat(progress.gaps()).hasSize(Progress.MOST_GAPS);
    for (long offset = 0; offset < 200; offset += 2) {
      long failed = offset;
      assertThat(progress.gaps().entrySet())
          .anyMatch(gap -> gap.getKey() <= failed && failed <= gap.getValue());
    }
    assertThat(progress.committed()).isZero();
  }
}
