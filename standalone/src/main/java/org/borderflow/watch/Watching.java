package org.borderflow.watch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.WakeupException;
import org.borderflow.app.Engine;
import org.borderflow.connection.MissingRight;

/** Prints what comes, on a thread of its own, until it is closed or an output fails. */
final class Watching implements Engine {
  private final ResultTail tail;
  private final Map<String, Kind> kinds;
  private final Selection selection;
  private final Lines lines;
  private final PrintWriter out;
  private final PrintWriter err;
  private final Outage outage;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final Thread thread = new Thread(this::run, "borderflow-watch");
  private volatile boolean stopping;

  /**
   * @param tail where from; closed by this
   * @param kinds what each topic holds
   * @param outage how long no broker may answer
   */
  Watching(
      ResultTail tail,
      Map<String, Kind> kinds,
      Selection selection,
      Lines lines,
      PrintWriter out,
      PrintWriter err,
      Outage outage) {
    this.tail = tail;
    this.kinds = Map.copyOf(kinds);
    this.selection = selection;
    this.lines = lines;
    this.out = out;
    this.err = err;
    this.outage = outage;
    thread.setDaemon(true);
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public CompletableFuture<Void> done() {
    return done;
  }

  @Override
  public boolean close(Duration patience) {
    stopping = true;
    tail.stop();
    try {
      thread.join(patience.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return !thread.isAlive();
  }

  private void run() {
    try (tail) {
      while (!stopping) {
        step();
      }
      done.complete(null);
    } catch (WakeupException e) {
      done.complete(null);
    } catch (AuthorizationException e) {
      done.completeExceptionally(MissingRight.of("the results", e).orElseThrow());
    } catch (RuntimeException | Error e) {
      done.completeExceptionally(e);
    }
  }

  private void step() {
    try {
      List<ConsumerRecord<byte[], byte[]>> come = tail.poll();
      come.forEach(this::show);
      if (!come.isEmpty()) {
        out.flush();
      }
      outage.heard(!come.isEmpty(), tail::answers);
    } catch (OffsetOutOfRangeException e) {
      err.println("watch: " + e.partitions() + " begins anew; followed from its beginning");
      tail.beginAgain(e);
    }
  }

  private void show(ConsumerRecord<byte[], byte[]> record) {
    Kind kind = kinds.getOrDefault(record.topic(), Kind.EPISODE);
    try {
      Seen seen = Seen.of(kind, record);
      if (selection.wants(seen.result())) {
        out.println(lines.line(seen));
      }
    } catch (Seen.Unreadable e) {
      err.println("watch: " + e.getMessage());
    }
  }
}
