package org.borderflow.publish;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Hears Ctrl-C and SIGTERM, and holds the end of the program up until the work has come to a good
 * place to stop.
 */
public final class StopSignal implements Pause {
  /** Longest that the end is held up. Kafka's own limit for what is under way is longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "stop-following");

  /** Begins to listen. */
  public StopSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void stop() {
    asked.countDown();
    await(ended, PATIENCE);
  }

  @Override
  public boolean stopsWithin(Duration time) {
    return await(asked, time);
  }

  @Override
  public boolean isStopping() {
    return asked.getCount() == 0;
  }

  private static boolean await(CountDownLatch latch, Duration time) {
    try {
      return latch.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is being stopped: the hook has been waiting for this.
    }
  }
}
