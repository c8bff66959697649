package org.borderflow.alert;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a channel until it is stopped. A session with Kafka that fails is opened anew after a while:
 * neither the stream nor the other channels may suffer from it.
 */
final class ChannelThread {
  private static final Logger LOG = LoggerFactory.getLogger(ChannelThread.class);

  private final String channel;
  private final Supplier<Session> sessions;
  private final Duration pause;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
  private volatile Optional<Session> current = Optional.empty();

  /** A time with a consumer of its own. */
  interface Session extends AutoCloseable {
    ChannelLoop loop();

    /** Ends what the loop waits for; from any thread. */
    void wakeup();

    @Override
    void close();
  }

  /** Somebody who waits for the channel to have told so much. */
  private record Waiter(Map<TopicPartition, Long> ends, CompletableFuture<Void> reached) {}

  /**
   * @param sessions opens one
   * @param pause how long to wait after one that failed
   */
  ChannelThread(String channel, Supplier<Session> sessions, Duration pause) {
    this.channel = channel;
    this.sessions = sessions;
    this.pause = pause;
    this.thread = new Thread(this::run, "borderflow-alert-" + channel);
  }

  void start() {
    thread.start();
  }

  /** Completes when it has ended, with the cause when it could not go on. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Completes once everything before these offsets has been dealt with. */
  CompletableFuture<Void> told(Map<TopicPartition, Long> ends) {
    Waiter waiter = new Waiter(Map.copyOf(ends), new CompletableFuture<>());
    waiters.add(waiter);
    return waiter.reached();
  }

  /** Tells it to end, and returns. */
  void stop() {
    stopping.countDown();
    current.ifPresent(Session::wakeup);
    if (thread.getState() == Thread.State.NEW) {
      ended.complete(null);
    }
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void run() {
    try {
      while (!isStopping()) {
        runSession();
      }
      ended.complete(null);
    } catch (Error e) {
      LOG.error("alert channel {} ends", channel, e);
      ended.completeExceptionally(e);
    }
  }

  private void runSession() {
    try (Session session = sessions.get()) {
      current = Optional.of(session);
      while (!isStopping()) {
        session.loop().turn();
        tellWaiters(session.loop());
      }
    } catch (WakeupException e) {
      LOG.debug("alert channel {} was woken to end", channel);
    } catch (RuntimeException e) {
      LOG.error("alert channel {} begins anew in {} s", channel, pause.toSeconds(), e);
      pause();
    } finally {
      current = Optional.empty();
    }
  }

  private void tellWaiters(ChannelLoop loop) {
    waiters.removeIf(waiter -> loop.hasReached(waiter.ends()) && waiter.reached().complete(null));
  }

  private void pause() {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.debug("alert channel {} ends instead", channel);
      }
    } catch (InterruptedException e) {
      stopping.countDown();
    }
  }
}
