package org.borderflow.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** Says again from time to time what still holds. One attempt a turn; the next round makes good. */
final class Refresh {
  /** From round to round. */
  static final Duration INTERVAL = Duration.ofMinutes(1);

  private final Lines lines;
  private final InstantSource clock;
  private final Outcomes outcomes;
  private final Deque<Delivery> left = new ArrayDeque<>();
  private Instant next = Instant.MIN;
  private boolean failing;

  Refresh(Lines lines, InstantSource clock, Outcomes outcomes) {
    this.lines = lines;
    this.clock = clock;
    this.outcomes = outcomes;
  }

  /** Makes an attempt, if one is due. */
  void turn() {
    Instant now = clock.instant();
    if (left.isEmpty() && !now.isBefore(next)) {
      next = now.plus(INTERVAL);
      lines.all().forEach(line -> left.addAll(line.teller().refresh()));
    }
    if (!left.isEmpty()) {
      attempt(left.remove());
    }
  }

  /** What is left of a round may not hold any more. */
  void startAnew() {
    if (isUnderWay()) {
      left.clear();
      next = clock.instant();
    }
  }

  boolean isUnderWay() {
    return !left.isEmpty();
  }

  private void attempt(Delivery delivery) {
    Answer answer = delivery.attempt();
    if (answer instanceof Answer.Delivered) {
      failing = false;
      outcomes.refreshed();
    } else if (answer instanceof Answer.Refused refused) {
      failed(delivery, refused.why());
    } else if (answer instanceof Answer.Failed failed) {
      failed(delivery, failed.why());
      // The rest would meet the same.
      left.clear();
    }
  }

  private void failed(Delivery delivery, String why) {
    outcomes.notRefreshed(delivery.what(), why, failing);
    failing = true;
  }
}
