package org.borderflow.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.app.Engine;
import org.borderflow.follow.ResultWatch;
import org.borderflow.follow.StreamLag;
import org.borderflow.history.HistoryOptions;
import org.borderflow.input.History;
import org.borderflow.publish.ReportSink;
import org.borderflow.replay.Pacer;
import org.borderflow.replay.Replay;
import org.borderflow.sample.SampleHistory;
import org.borderflow.timeline.Timeline;

/**
 * The main job: a broker, the stream and a replay in this process, and what comes out of them on
 * the screen. One thread reads and draws, another replays.
 */
final class Demo implements Engine {
  private static final Duration ADMIN_PATIENCE = Duration.ofSeconds(10);

  private final DemoOptions options;
  private final Display display;
  private final Consumer<String> notes;
  private final InstantSource clock;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Thread main = new Thread(this::runAndTell, "borderflow-demo");

  Demo(DemoOptions options, Screen screen, Consumer<String> notes, InstantSource clock) {
    this.options = options;
    this.display = new Display(screen);
    this.notes = notes;
    this.clock = clock;
  }

  @Override
  public void start() {
    main.start();
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public boolean close(Duration patience) {
    stopping.set(true);
    try {
      ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void runAndTell() {
    try {
      run();
      done.complete(null);
    } catch (RuntimeException | Error e) {
      // An error too: nobody else would hear of it, and the process would hang.
      done.completeExceptionally(e);
    } finally {
      ended.complete(null);
    }
  }

  private void run() {
    Instant begun = clock.instant();
    History history = history();
    try (Workspace workspace = Workspace.open(options.dataDir());
        Machinery machinery = Machinery.start(workspace, options, clock);
        Served served = Served.start(machinery, options.http());
        ResultWatch watch = new ResultWatch(machinery.connection(), Machinery.TOPICS);
        Admin admin = machinery.connection().admin(ADMIN_PATIENCE);
        ReportSink sink = machinery.sink(clock)) {
      notes.accept("Kafka listens at " + machinery.broker().bootstrapServers());
      served.tell(notes);
      load(watch);
      Replay replay =
          Replay.of(
              Timeline.of(history.rows()), options.pace(), options.longestGap(), Pacer.system());
      notes.accept("replaying " + replay.size() + " reports; Ctrl-C ends");
      try (ReplayThread thread =
          new ReplayThread(
              replay, sink, (time, sent) -> display.reached(time, sent, replay.size()))) {
        StreamLag lag = new StreamLag(admin, Machinery.APPLICATION_ID, Machinery.TOPICS);
        follow(watch, machinery, () -> thread.isDone() && lag.records() == 0);
        finish(history, lag, begun);
        if (options.exitWhenDone()) {
          machinery.awaitAlerts(watch.ends());
        } else {
          notes.accept("still listening for reports; Ctrl-C ends");
          follow(watch, machinery, () -> false);
        }
      }
    }
  }

  private History history() {
    return options.files().isEmpty()
        ? History.read(SampleHistory.open(clock, notes), notes)
        : HistoryOptions.read(options.files(), System.in, clock, options.mapping(), notes);
  }

  /** What an earlier demo left in the data folder is on the board, but is no news. */
  private void load(ResultWatch watch) {
    Map<TopicPartition, Long> ends = watch.ends();
    while (!stopping.get() && !watch.hasReached(ends)) {
      watch.poll(display.silent());
    }
  }

  /** Reads and draws until all is worked through that was there when it was first said to be. */
  private void follow(ResultWatch watch, Machinery machinery, Condition allSent) {
    Optional<Map<TopicPartition, Long>> ends = Optional.empty();
    while (!stopping.get() && !(ends.isPresent() && watch.hasReached(ends.get()))) {
      if (machinery.application().done().isCompletedExceptionally()) {
        machinery.application().done().join();
      }
      watch.poll(display.telling());
      display.draw();
      if (ends.isEmpty() && allSent.holds()) {
        ends = Optional.of(watch.ends());
      }
    }
  }

  private void finish(History history, StreamLag lag, Instant begun) {
    if (stopping.get()) {
      return;
    }
    display.finish(
        history.rows().size(),
        history.rejected() + lag.written(Machinery.TOPICS.rejects()),
        Duration.between(begun, clock.instant()));
  }

  /** Something to wait for. */
  private interface Condition {
    boolean holds();
  }
}
