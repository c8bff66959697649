package org.borderflow.benchmark;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The moment at which a stream took in its first report, and what it had cost until then. */
final class FirstReport {
  private static final long PATIENCE_SECONDS = 60;

  private final CountDownLatch seen = new CountDownLatch(1);
  private volatile long nanos;
  private volatile ProcessorTime cpu = new ProcessorTime(0, 0);

  /** A report was taken in; heard of each, on the stream's threads. */
  void note() {
    if (seen.getCount() > 0) {
      note(ProcessorTime.soFar());
    }
  }

  /**
   * The same.
   *
   * @param used what had been used until then
   */
  void note(ProcessorTime used) {
    if (seen.getCount() > 0) {
      synchronized (seen) {
        if (seen.getCount() > 0) {
          nanos = System.nanoTime();
          cpu = used;
          seen.countDown();
        }
      }
    }
  }

  /**
   * Waits for it.
   *
   * @throws IllegalStateException when it does not come in a minute
   */
  void await() {
    try {
      if (!seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("no report came in within " + PATIENCE_SECONDS + " s");
      }
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    }
  }

  /** By {@link System#nanoTime}. */
  long nanos() {
    return nanos;
  }

  /** What had been used until then. */
  ProcessorTime cpu() {
    return cpu;
  }
}
