package org.borderflow.benchmark;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what nothing tells of. */
final class Awaited {
  private Awaited() {}

  /**
   * Looks again and again, until a condition holds.
   *
   * @param between from the end of one look to the next
   * @param problem what is the matter if it does not
   * @throws IllegalStateException with the problem, when it does not hold in time; or when looking
   *     fails
   */
  static void until(
      Duration between, Duration patience, BooleanSupplier condition, Supplier<String> problem) {
    CompletableFuture<Boolean> holds = new CompletableFuture<>();
    ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();
    try {
      var unused =
          looks.scheduleWithFixedDelay(
              () -> look(condition, holds), 0, between.toMillis(), TimeUnit.MILLISECONDS);
      holds.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IllegalStateException(problem.get() + " in " + patience.toSeconds() + " s", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getMessage(), e);
    } catch (InterruptedException e) {
      throw MeasuredBroker.interrupted();
    } finally {
      looks.shutdownNow();
    }
  }

  private static void look(BooleanSupplier condition, CompletableFuture<Boolean> holds) {
    try {
      if (condition.getAsBoolean()) {
        holds.complete(true);
      }
    } catch (RuntimeException e) {
      holds.completeExceptionally(e);
    }
  }
}
