package org.borderflow.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.borderflow.view.LiveResults;

/**
 * {@code /stream}: changes as server-sent events. One thread writes to all readers and waits for
 * none; a reader costs a connection and a few kilobytes.
 */
final class EventStream implements Handler, AutoCloseable {
  static final String PATH = "/api/v1/stream";

  private static final Set<String> PARAMETERS = Query.known("after");
  private static final byte[] RETRY = "retry: 2000\n\n".getBytes(UTF_8);

  private final LiveResults results;
  private final EventLog log;
  private final int most;
  private final long mostBehind;
  private final ScheduledFuture<?> beating;
  private final Set<Subscriber> subscribers = ConcurrentHashMap.newKeySet();
  private final AtomicInteger count = new AtomicInteger();
  private final AtomicBoolean told = new AtomicBoolean();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "borderflow-stream");
            made.setDaemon(true);
            return made;
          });

  /**
   * @param most the most readers at once
   * @param mostBehind how many events a reader may be behind whose connection takes nothing
   * @param heartbeat how often a quiet reader gets a sign of life
   */
  EventStream(LiveResults results, EventLog log, int most, long mostBehind, Duration heartbeat) {
    this.results = results;
    this.log = log;
    this.most = most;
    this.mostBehind = mostBehind;
    this.beating =
        thread.scheduleAtFixedRate(
            () -> subscribers.forEach(Subscriber::beat),
            heartbeat.toMillis(),
            heartbeat.toMillis(),
            TimeUnit.MILLISECONDS);
    log.onNews(this::news);
  }

  /** How many readers there are. */
  int readers() {
    return count.get();
  }

  @Override
  public void handle(Context context) {
    Query query = Query.of(context, PARAMETERS);
    Optional<String> after =
        Optional.ofNullable(context.header("Last-Event-ID")).or(() -> query.one("after"));
    if (count.incrementAndGet() > most) {
      count.decrementAndGet();
      throw ProblemException.of(
          503, "there are " + most + " readers of the stream already; come back later");
    }
    context.future(() -> open(context, after));
  }

  @Override
  public void close() {
    beating.cancel(false);
    thread.shutdownNow();
    subscribers.forEach(Subscriber::end);
  }

  private CompletableFuture<Void> open(Context context, Optional<String> after) {
    try {
      context.res().setContentType("text/event-stream;charset=utf-8");
      context.res().setHeader("Cache-Control", "no-store");
      Subscriber subscriber = subscriber(context, after);
      context.res().getOutputStream().setWriteListener(subscriber);
      subscribers.add(subscriber);
      return subscriber.ended().whenComplete((nothing, why) -> forget(subscriber));
    } catch (IOException | RuntimeException e) {
      count.decrementAndGet();
      throw e instanceof RuntimeException known ? known : new IllegalStateException(e);
    }
  }

  private Subscriber subscriber(Context context, Optional<String> after) throws IOException {
    long last = log.last();
    Optional<Long> known = after.isEmpty() ? Optional.of(last) : after.flatMap(log::number);
    boolean isMissing = known.isEmpty() || log.isGone(known.get());
    long seen = isMissing ? last : known.orElse(last);
    byte[] greeting =
        isMissing ? LiveEvent.reset(log.id(seen)) : LiveEvent.clock(log.id(seen), results.now());
    return new Subscriber(
        log,
        context.res().getOutputStream(),
        joined(RETRY, greeting),
        seen,
        mostBehind,
        HangUp.of(context));
  }

  private void forget(Subscriber subscriber) {
    subscribers.remove(subscriber);
    count.decrementAndGet();
  }

  /** Much news at once are told once. */
  private void news() {
    if (!told.getAndSet(true)) {
      try {
        thread.execute(
            () -> {
              told.set(false);
              subscribers.forEach(Subscriber::send);
            });
      } catch (RejectedExecutionException e) {
        // Closed: nobody is there to be told.
        told.set(false);
      }
    }
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] all = new byte[one.length + other.length];
    System.arraycopy(one, 0, all, 0, one.length);
    System.arraycopy(other, 0, all, one.length, other.length);
    return all;
  }
}
