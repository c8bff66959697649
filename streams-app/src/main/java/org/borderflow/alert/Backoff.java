package org.borderflow.alert;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before another attempt: twice as long each time, half of it by chance, so that
 * channels and instances do not all come back at one moment.
 *
 * @param attempts attempts in all, at least 1
 * @param first longest wait after the first
 * @param longest longest wait ever
 * @param random the chance
 */
record Backoff(int attempts, Duration first, Duration longest, RandomGenerator random) {
  private static final int MOST_DOUBLINGS = 30;

  Backoff {
    if (attempts < 1) {
      throw new IllegalArgumentException("attempts: " + attempts);
    }
  }

  /** Whether none is left after so many. */
  boolean isOver(int made) {
    return made >= attempts;
  }

  /**
   * The wait after so many attempts.
   *
   * @param asked what the receiver asked for; it is followed up to the longest wait
   */
  Duration after(int made, Duration asked) {
    Duration most = first.multipliedBy(1L << Math.min(made - 1, MOST_DOUBLINGS));
    Duration bounded = most.compareTo(longest) > 0 ? longest : most;
    Duration half = bounded.dividedBy(2);
    Duration wait = half.plusNanos((long) (random.nextDouble() * half.toNanos()));
    Duration wanted = asked.compareTo(longest) > 0 ? longest : asked;
    return wait.compareTo(wanted) > 0 ? wait : wanted;
  }
}
