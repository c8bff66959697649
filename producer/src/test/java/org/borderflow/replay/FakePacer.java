package org.borderflow.replay;

import java.util.ArrayDeque;
import java.util.Queue;

/** Time that passes only while someone waits for it, or when a test lets it. */
final class FakePacer implements Pacer {
  private static final long SOME_MOMENT = -5_000_000_000L;

  /** What happens while somebody waits. */
  private record Event(long at, Runnable action) {}

  private final Queue<Event> events = new ArrayDeque<>();
  private long now = SOME_MOMENT;

  /** Nanoseconds passed since the beginning. */
  long passed() {
    return now - SOME_MOMENT;
  }

  void pass(long nanos) {
    now += nanos;
  }

  /** Lets something happen so many milliseconds after the beginning; to be told in this order. */
  FakePacer at(long millis, Runnable action) {
    events.add(new Event(SOME_MOMENT + millis * 1_000_000, action));
    return this;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void awaitNanos(long moment) {
    Event first = events.peek();
    if (first != null && first.at() <= moment) {
      events.remove();
      now = Math.max(now, first.at());
      first.action().run();
    } else {
      now = Math.max(now, moment);
    }
  }

  @Override
  public void wake() {}
}
