package org.borderflow.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.UnsupportedVersionException;
import org.apache.kafka.streams.errors.StreamsException;

/**
 * Judges what a thread has died of. Kafka's clients know errors that only a new thread gets over: a
 * transaction that the broker has ended, say, or a broker that is away for longer than a record may
 * wait. With what was not committed the new thread begins again, as after a crash. An error of our
 * own comes again with its record, and so do a missing right, a full disk and a record that is too
 * large: of these a stream must end, for somebody to see.
 */
final class ThreadFailures {
  /** A thread that dies so often of errors that should pass has one that does not. */
  static final int MOST_FOR_A_THREAD = 5;

  static final Duration WITHIN = Duration.ofMinutes(10);

  private static final List<Class<? extends KafkaException>> LASTING =
      List.of(
          AuthenticationException.class,
          AuthorizationException.class,
          ConfigException.class,
          InterruptException.class,
          InvalidTopicException.class,
          RecordTooLargeException.class,
          SerializationException.class,
          UnsupportedVersionException.class);

  private final int threads;
  private final InstantSource clock;
  private final Deque<Instant> replaced = new ArrayDeque<>();

  /**
   * @param threads how many threads the stream has
   * @param clock tells when threads die
   */
  ThreadFailures(int threads, InstantSource clock) {
    this.threads = threads;
    this.clock = clock;
  }

  /** Whether another thread is to take the place of one that has died of this; counts it if so. */
  synchronized boolean replaces(Throwable error) {
    if (!mayPass(error)) {
      return false;
    }
    Instant now = clock.instant();
    replaced.removeIf(one -> !one.isAfter(now.minus(WITHIN)));
    if (replaced.size() >= MOST_FOR_A_THREAD * threads) {
      return false;
    }
    replaced.add(now);
    return true;
  }

  private static boolean mayPass(Throwable error) {
    List<Throwable> causes = Stream.iterate(error, Objects::nonNull, Throwable::getCause).toList();
    return causes.stream().anyMatch(ThreadFailures::isOfClients)
        && causes.stream()
            .noneMatch(one -> LASTING.stream().anyMatch(lasting -> lasting.isInstance(one)));
  }

  /** Kafka Streams' own errors wrap ours as well. */
  private static boolean isOfClients(Throwable one) {
    return one instanceof IllegalStateException
        ? isThrownByKafka(one)
        : one instanceof KafkaException && !(one instanceof StreamsException);
  }

  /** As by a client whose transaction has come to an end that it does not know of. */
  private static boolean isThrownByKafka(Throwable one) {
    StackTraceElement[] trace = one.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith("org.apache.kafka.");
  }
}
