package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * One reader of the live stream. It has no queue of its own, only the number of the last event it
 * was sent, and it never blocks a thread: it is written to when its connection takes something.
 */
final class Subscriber implements WriteListener {
  private static final byte[] HEARTBEAT = ": still here\n\n".getBytes(UTF_8);

  private final EventLog log;
  private final ServletOutputStream out;
  private final long mostBehind;
  private final Runnable hangUp;
  private final Deque<byte[]> first = new ArrayDeque<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private long seen;
  private boolean waiting = true;
  private boolean unsent;
  private boolean quiet;
  private int missed;

  /**
   * @param greeting what it is sent first
   * @param seen the number of the last event that it knows
   * @param mostBehind how far it may fall behind while its connection takes nothing
   * @param hangUp ends its connection
   */
  Subscriber(
      EventLog log,
      ServletOutputStream out,
      byte[] greeting,
      long seen,
      long mostBehind,
      Runnable hangUp) {
    this.log = log;
    this.out = out;
    this.seen = seen;
    this.mostBehind = mostBehind;
    this.hangUp = hangUp;
    first.add(greeting);
  }

  /** Completes when it is gone. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Sends what has come. */
  synchronized void send() {
    if (ended.isDone()) {
      return;
    }
    if (!waiting) {
      write();
    } else if (log.last() - seen > mostBehind) {
      end();
    }
  }

  /**
   * Sends a sign of life, if nothing else was sent since the last one. Who has not taken what was
   * sent for some beats, not even drop by drop, has its connection ended.
   */
  synchronized void beat() {
    missed = waiting ? missed + 1 : 0;
    if (missed > HttpLimits.MOST_MISSED) {
      end();
      hangUp.run();
      return;
    }
    if (quiet && !waiting && !ended.isDone()) {
      first.add(HEARTBEAT);
      write();
    }
    quiet = true;
  }

  @Override
  public synchronized void onWritePossible() {
    waiting = false;
    write();
  }

  @Override
  public void onError(Throwable why) {
    end();
  }

  /** Ends it; it may come back with the id of the last event it has received. */
  void end() {
    ended.complete(null);
  }

  private void write() {
    try {
      while (!ended.isDone() && out.isReady()) {
        Optional<byte[]> next = next();
        if (next.isPresent()) {
          out.write(next.get());
          unsent = true;
          quiet = false;
        } else if (unsent) {
          unsent = false;
          out.flush();
        } else {
          return;
        }
      }
      waiting = true;
    } catch (IOException | RuntimeException e) {
      // It has gone away; the others have not.
      end();
    }
  }

  private Optional<byte[]> next() {
    if (!first.isEmpty()) {
      return Optional.of(first.remove());
    }
    if (log.isGone(seen)) {
      end();
      return Optional.empty();
    }
    Optional<byte[]> event = log.behind(seen);
    event.ifPresent(any -> seen++);
    return event;
  }
}
