package org.borderflow.app;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Something that runs until it is done, fails, or is closed. */
public interface Engine {

  /** Starts, and returns. */
  void start();

  /** Completes when it is done by itself, with the cause when it fails. */
  CompletableFuture<Void> done();

  /**
   * Stops.
   *
   * @param patience how long to wait for it
   * @return whether everything stopped in time
   */
  boolean close(Duration patience);
}
