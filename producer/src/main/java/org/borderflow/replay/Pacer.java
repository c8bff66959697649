package org.borderflow.replay;

/** A clock that only runs forward, and waiting by it; tests bring one that advances at once. */
public interface Pacer {

  /** Nanoseconds since some fixed moment. */
  long nanos();

  /**
   * Returns when {@link #nanos} has reached a moment, at once if it lies in the past; or sooner,
   * when woken. To be called by one thread.
   *
   * @throws InterruptedException when the thread is interrupted
   */
  void awaitNanos(long moment) throws InterruptedException;

  /** Ends the waiting of the thread that waits, or else the next waiting; may be called by any. */
  void wake();

  /** The machine's own. */
  static Pacer system() {
    return new SystemPacer();
  }
}
