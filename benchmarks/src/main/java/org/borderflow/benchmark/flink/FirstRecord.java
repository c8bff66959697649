package org.borderflow.benchmark.flink;

import java.util.Optional;

/**
 * Tells once that a job has taken in its first record. Flink makes copies of a job's functions, so
 * they have no other way to tell this process.
 */
final class FirstRecord {
  private static volatile Optional<Runnable> listener = Optional.empty();

  private FirstRecord() {}

  /** The next record that is noted is the first. */
  static synchronized void tell(Runnable whenFirst) {
    listener = Optional.of(whenFirst);
  }

  /** A record was taken in; by any thread. */
  static void note() {
    if (listener.isPresent()) {
      take().ifPresent(Runnable::run);
    }
  }

  private static synchronized Optional<Runnable> take() {
    Optional<Runnable> taken = listener;
    listener = Optional.empty();
    return taken;
  }
}
