package org.borderflow.publish;

import java.time.Duration;

/** Waiting that ends early when the program is to stop; tests bring one that does not wait. */
public interface Pause extends AutoCloseable {

  /**
   * Waits.
   *
   * @return whether the program is to stop
   */
  boolean stopsWithin(Duration time);

  /** Whether the program is to stop. */
  boolean isStopping();

  /** The work has ended, and so may the program. */
  @Override
  void close();
}
