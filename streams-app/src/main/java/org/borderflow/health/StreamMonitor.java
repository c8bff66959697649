package org.borderflow.health;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at a stream every two seconds, and says what is wrong when that changes. */
public final class StreamMonitor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamMonitor.class);
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Supplier<String> state;
  private final Supplier<StreamLook> look;
  private final StreamWatch watch = new StreamWatch();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "borderflow-stream-monitor");
            thread.setDaemon(true);
            return thread;
          });
  private volatile List<Trouble> troubles = List.of();

  /**
   * Does not look yet.
   *
   * @param streams the stream
   * @param threads how many threads it should have
   * @param reports the name of the reports topic
   */
  public StreamMonitor(KafkaStreams streams, int threads, String reports) {
    this.state = () -> streams.state().name();
    this.look =
        () ->
            StreamFigures.look(
                Duration.ofNanos(System.nanoTime()),
                streams.state().name(),
                threads,
                reports,
                streams.metrics());
  }

  /** Begins to look. */
  public void start() {
    Future<?> unused =
        looking.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How the stream is: its state at this moment, its troubles as of the last look. */
  public StreamHealth health() {
    return new StreamHealth(state.get(), troubles);
  }

  private void look() {
    try {
      List<Trouble> now = watch.judge(look.get());
      tell(now);
      troubles = now;
    } catch (RuntimeException e) {
      // A metric that goes away while it is read must not end the looking.
      LOG.debug("the stream could not be looked at", e);
    }
  }

  private void tell(List<Trouble> now) {
    List<StreamProblem> before = troubles.stream().map(Trouble::problem).toList();
    now.stream()
        .filter(one -> !before.contains(one.problem()))
        .forEach(one -> LOG.warn("{}: {}", one.problem().code(), one.text()));
    List<StreamProblem> still = now.stream().map(Trouble::problem).toList();
    before.stream()
        .distinct()
        .filter(one -> !still.contains(one))
        .forEach(one -> LOG.warn("{}: over", one.code()));
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
