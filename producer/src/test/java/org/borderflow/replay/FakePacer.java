package org.borderflow.replay;

/** Time that passes only while someone waits for it, or when a test lets it. */
final class FakePacer implements Pacer {
  private static final long SOME_MOMENT = -5_000_000_000L;

  private long now = SOME_MOMENT;

  /** Nanoseconds passed since the beginning. */
  long passed() {
    return now - SOME_MOMENT;
  }

  void pass(long nanos) {
    now += nanos;
  }

  @Override
  public long nanos() {
    return now;
  }

  @Override
  public void awaitNanos(long moment) {
    now = Math.max(now, moment);
  }
}
