package org.borderflow.demo;

import java.util.concurrent.CompletableFuture;
import org.borderflow.publish.ReportSink;
import org.borderflow.replay.Replay;

/** Replays beside the thread that draws; ends with it. */
final class ReplayThread implements AutoCloseable {
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Thread thread;

  /** Starts at once. */
  ReplayThread(Replay replay, ReportSink sink, Replay.Listener listener) {
    this.thread = new Thread(() -> run(replay, sink, listener), "borderflow-replay");
    thread.start();
  }

  /**
   * Whether every report has been sent and acknowledged.
   *
   * @throws java.util.concurrent.CompletionException when sending failed
   */
  boolean isDone() {
    if (!done.isDone()) {
      return false;
    }
    done.join();
    return true;
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Replay replay, ReportSink sink, Replay.Listener listener) {
    try {
      replay.run(sink, listener);
      sink.flush();
      done.complete(null);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      done.cancel(false);
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }
}
