package org.borderflow.app;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an engine until it fails or the process is told to end, closes it, and says how it ended.
 * Exit codes: 0 after Ctrl-C or SIGTERM with everything closed (the process itself then ends with
 * 130 or 143, as the system has it), 70 when the engine failed or did not close in time.
 */
public final class Lifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(Lifecycle.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<Thread> shutdownHooks;

  /** Ends with the process. */
  public Lifecycle() {
    this(hook -> Runtime.getRuntime().addShutdownHook(hook));
  }

  Lifecycle(Consumer<Thread> shutdownHooks) {
    this.shutdownHooks = shutdownHooks;
  }

  /**
   * Runs the engine to its end.
   *
   * @return the exit code
   * @throws RuntimeException what the engine failed of; a {@link CommandFailure} when it does not
   *     stop in time
   */
  public int run(Engine engine) {
    CompletableFuture<Void> told = new CompletableFuture<>();
    CountDownLatch closed = new CountDownLatch(1);
    shutdownHooks.accept(new Thread(() -> endAndWait(told, closed), "borderflow-shutdown"));
    try {
      engine.start();
      CompletableFuture.anyOf(engine.done(), told).get();
      return close(engine);
    } catch (ExecutionException e) {
      engine.close(PATIENCE);
      throw failure(Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException e) {
      // Closing waits too, and an interrupted thread would wait for nothing.
      engine.close(PATIENCE);
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    } catch (RuntimeException | Error e) {
      engine.close(PATIENCE);
      throw e;
    } finally {
      closed.countDown();
    }
  }

  private static int close(Engine engine) {
    if (engine.close(PATIENCE)) {
      return ExitCode.OK;
    }
    throw new CommandFailure(
        ExitCode.INTERNAL,
        "not everything stopped within " + PATIENCE.toSeconds() + " s; nothing is lost");
  }

  private static RuntimeException failure(Throwable cause) {
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }

  /** The process may end only when everything is closed. */
  private static void endAndWait(CompletableFuture<Void> told, CountDownLatch closed) {
    told.complete(null);
    try {
      if (!closed.await(PATIENCE.plusSeconds(1).toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("not everything closed in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
