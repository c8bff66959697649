package org.borderflow.view;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.WakeupException;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.ClientListener;
import org.borderflow.follow.ResultWatch;
import org.borderflow.topic.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the results topics into memory, on a thread of its own: all partitions from the beginning,
 * so that every instance knows all borders, whichever it works on.
 */
public final class ResultReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ResultReader.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaConnection connection;
  private final Topics topics;
  private final LiveResults results;
  private final ClientListener clients;
  private final Thread thread = new Thread(this::run, "borderflow-view");
  private volatile Optional<ResultWatch> watching = Optional.empty();
  private volatile boolean stopping;

  /** Of topics that exist; begins with {@link #start}. */
  public ResultReader(KafkaConnection connection, Topics topics, LiveResults results) {
    this(connection, topics, results, ClientListener.NONE);
  }

  /**
   * The same, with someone who is told of its clients.
   *
   * @param clients called by the thread that reads
   */
  public ResultReader(
      KafkaConnection connection, Topics topics, LiveResults results, ClientListener clients) {
    this.connection = connection;
    this.topics = topics;
    this.results = results;
    this.clients = clients;
    thread.setDaemon(true);
  }

  /** Begins to read, and returns. */
  public void start() {
    thread.start();
  }

  @Override
  public void close() {
    stopping = true;
    watching.ifPresent(ResultWatch::stop);
    try {
      thread.join(PATIENCE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping) {
      try (ResultWatch watch = new ResultWatch(connection, topics, "borderflow-view");
          ClientListener.Watched watched = watch.watchedBy(clients)) {
        Objects.requireNonNull(watched);
        watching = Optional.of(watch);
        read(watch);
      } catch (RetriableException e) {
        // Kafka's client has waited by itself: no broker answered.
        LOG.warn("the results cannot be read yet: {}", e.getMessage());
      } catch (WakeupException e) {
        // close() may meet a call that is no poll, such as asking where the topics end.
        LOG.debug("woken while asking", e);
      } catch (InterruptException e) {
        stopping = true;
      } catch (RuntimeException | Error e) {
        LOG.error("the results are not read any more; start again", e);
        results.publish(failed(e));
        stopping = true;
      } finally {
        watching = Optional.empty();
      }
    }
  }

  private void read(ResultWatch watch) {
    Map<TopicPartition, Long> ends = watch.ends();
    long total = watch.remaining(ends);
    boolean ready = watch.hasReached(ends);
    results.publish(new Progress(0, total, ready, Optional.empty()));
    while (!stopping && watch.poll(results)) {
      ready = ready || watch.hasReached(ends);
      long left = ready ? 0 : watch.remaining(ends);
      results.publish(new Progress(total - left, total, ready, Optional.empty()));
    }
  }

  private Progress failed(Throwable why) {
    Progress last = results.progress();
    return new Progress(last.read(), last.total(), false, Optional.of(String.valueOf(why)));
  }
}
