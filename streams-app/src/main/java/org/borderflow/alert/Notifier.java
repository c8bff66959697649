package org.borderflow.alert;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * Tells of episodes that are news, on several channels at once. Each has a thread and a consumer
 * group of its own, so that a receiver that is down holds up nothing but its own channel, and each
 * goes on where it was after a restart. At least once: what a receiver may not have got it gets
 * again.
 */
public final class Notifier {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration TOTAL = Duration.ofSeconds(10);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(10);

  private final HttpSender http;
  private final List<ChannelThread> threads;

  Notifier(HttpSender http, List<ChannelThread> threads) {
    this.http = http;
    this.threads = List.copyOf(threads);
  }

  /**
   * Sets all channels up, not yet started.
   *
   * @param applicationId beginning of the groups' names: {@code <application id>-alert-<channel>}
   * @param listener counts what becomes of deliveries
   * @throws CommandFailure when no broker answers, or there is no topic of episodes
   */
  public static Notifier prepare(
      KafkaConnection connection,
      Topics topics,
      String applicationId,
      AlertPlan plan,
      DeliveryListener listener,
      InstantSource clock) {
    HttpSender http = new HttpSender(CONNECT, TOTAL);
    List<Channel> channels = new Channels(plan, applicationId, http, clock).all();
    StartingPoints.fix(
        connection,
        topics.episodes(),
        channels.stream().map(channel -> group(applicationId, channel)).toList(),
        plan.from());
    channels.forEach(channel -> listener.prepared(channel.name()));
    Backoff backoff = new Backoff(plan.attempts(), FIRST_WAIT, LONGEST_WAIT, new Random());
    return new Notifier(
        http,
        channels.stream()
            .map(
                channel ->
                    new ChannelThread(
                        channel.name(),
                        () ->
                            new KafkaSession(
                                connection,
                                group(applicationId, channel),
                                topics.episodes(),
                                channel,
                                plan.from(),
                                backoff,
                                clock,
                                new Outcomes(channel.name(), listener)),
                        PAUSE))
            .toList());
  }

  private static String group(String applicationId, Channel channel) {
    return applicationId + "-alert-" + channel.name();
  }

  /** Starts, and returns. */
  public void start() {
    threads.forEach(ChannelThread::start);
  }

  /** Completes when a channel cannot go on, with the cause; else when all have been closed. */
  public CompletableFuture<Void> done() {
    CompletableFuture<Void> done = all(ChannelThread::ended);
    for (ChannelThread thread : threads) {
      CompletableFuture<Void> unused = thread.ended().whenComplete((any, e) -> fail(done, e));
    }
    return done;
  }

  private static void fail(CompletableFuture<Void> done, @Nullable Throwable failure) {
    if (failure != null) {
      done.completeExceptionally(failure);
    }
  }

  private CompletableFuture<Void> all(Function<ChannelThread, CompletableFuture<Void>> each) {
    return CompletableFuture.allOf(threads.stream().map(each).toArray(CompletableFuture<?>[]::new));
  }

  /**
   * Completes once every channel has dealt with all before these offsets of the episodes topic, be
   * it that they were not delivered. For an installation of which this is the only instance.
   */
  public CompletableFuture<Void> told(Map<TopicPartition, Long> ends) {
    return all(thread -> thread.told(ends));
  }

  /**
   * Stops. What is being sent is given up, and sent again at the next start.
   *
   * @param patience how long to wait for it
   * @return whether everything stopped in time
   */
  public boolean close(Duration patience) {
    threads.forEach(ChannelThread::stop);
    http.stop();
    try {
      all(ChannelThread::ended).get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
