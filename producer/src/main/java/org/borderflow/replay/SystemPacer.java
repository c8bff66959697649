package org.borderflow.replay;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Waits by the machine's monotonic clock, which does not jump when its date is set. */
final class SystemPacer implements Pacer {
  private final Semaphore woken = new Semaphore(0);

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void awaitNanos(long moment) throws InterruptedException {
    long rest = moment - nanos();
    if (rest > 0 && woken.tryAcquire(rest, TimeUnit.NANOSECONDS)) {
      woken.drainPermits();
    }
  }

  @Override
  public void wake() {
    woken.release();
  }
}
