package org.borderflow.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Ten looks: by then even a machine that is starved of time has taken one. */
  static final Duration UNSEEN = Duration.ofSeconds(20);

  private final Supplier<Duration> clock;
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

  /** When it was looked at with success, or else when that began; empty before. */
  private volatile Optional<Duration> lastLook = Optional.empty();

  /** Only the thread that looks asks for it. */
  private boolean isToldUnseen;

  /**
   * Does not look yet.
   *
   * @param streams the stream
   * @param threads how many threads it should have
   * @param reports the name of the reports topic
   */
  public StreamMonitor(KafkaStreams streams, int threads, String reports) {
    this.clock = () -> Duration.ofNanos(System.nanoTime());
    this.state = () -> streams.state().name();
    this.look =
        () ->
            StreamFigures.look(
                clock.get(), streams.state().name(), threads, reports, streams.metrics());
  }

  /**
   * Does not look yet.
   *
   * @param clock a time that only goes forward
   * @param state the state of Kafka Streams by its name
   * @param look a look at the stream
   */
  StreamMonitor(Supplier<Duration> clock, Supplier<String> state, Supplier<StreamLook> look) {
    this.clock = clock;
    this.state = state;
    this.look = look;
  }

  /** Begins to look. */
  public void start() {
    lastLook = Optional.of(clock.get());
    Future<?> unused =
        looking.scheduleWithFixedDelay(
            this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * How the stream is: its state at this moment, its troubles as of the last look, and that this
   * was long ago if so.
   */
  public StreamHealth health() {
    List<Trouble> all = new ArrayList<>(troubles);
    unseen().ifPresent(all::add);
    return new StreamHealth(state.get(), all);
  }

  /** Once it is closed nobody looks, and that is as it should be. */
  private Optional<Trouble> unseen() {
    return lastLook
        .map(last -> clock.get().minus(last))
        .filter(ago -> ago.compareTo(UNSEEN) > 0 && !looking.isShutdown())
        .map(ago -> "the stream was last looked at " + ago.toSeconds() + " s ago")
        .map(text -> new Trouble(StreamProblem.NOT_WATCHED, text));
  }

  /** Takes one look; whatever it fails of is survived. */
  void look() {
    try {
      List<Trouble> now = watch.judge(look.get());
      tell(now);
      troubles = now;
      lastLook = Optional.of(clock.get());
      tellSeen();
    } catch (Throwable e) {
      // A metric that goes away while it is read, or an error of whatever kind, would otherwise end
      // the looking without a word, and the last verdict would stand for ever.
      tellFailed(e);
    }
  }

  /** Once for each time that it is unseen; a single look may fail without harm. */
  private void tellFailed(Throwable cause) {
    Optional<Trouble> unseen = unseen();
    if (unseen.isPresent() && !isToldUnseen) {
      isToldUnseen = true;
      LOG.warn("{}: {}", unseen.get().problem().code(), unseen.get().text(), cause);
    } else {
      LOG.debug("the stream could not be looked at", cause);
    }
  }

  private void tellSeen() {
    if (isToldUnseen) {
      isToldUnseen = false;
      LOG.warn("{}: over", StreamProblem.NOT_WATCHED.code());
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
