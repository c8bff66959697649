package org.borderflow.replay;

import java.util.concurrent.locks.LockSupport;

/** Waits by the machine's monotonic clock. */
final class SystemPacer implements Pacer {
  @Override
  public long nanos() {
    return System.nanoTime();
  }

  @Override
  public void awaitNanos(long moment) throws InterruptedException {
    long rest = moment - nanos();
    while (rest > 0) {
      LockSupport.parkNanos(this, rest);
      if (Thread.interrupted()) {
        throw new InterruptedException("interrupted while waiting");
      }
      rest = moment - nanos();
    }
  }
}
