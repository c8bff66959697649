package org.borderflow.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTxnStateException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.streams.errors.ProcessorStateException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rocksdb.RocksDBException;

class ThreadFailuresTest {
  private Instant now = Instant.parse("2022-09-24T10:00:00Z");

  private ThreadFailures failures(int threads) {
    return new ThreadFailures(threads, () -> now);
  }

  static Stream<Throwable> ofKafka() {
    return Stream.of(
        new StreamsException("in process", new TimeoutException("no answer for 240 s")),
        new StreamsException("while sending", new TransactionAbortableException("ended")),
        new StreamsException("while committing", new KafkaException("in an error state")),
        new StreamsException(new KafkaException("a cause", new InvalidTxnStateException("ended"))),
        new ProcessorStateException("while flushing", new TimeoutException("no answer")),
        new StreamsException(thrownByAClient()));
  }

  /** A transition that a producer does not know. */
  private static IllegalStateException thrownByAClient() {
    try (MockProducer<byte[], byte[]> producer = new MockProducer<>()) {
      producer.commitTransaction();
    } catch (IllegalStateException e) {
      return e;
    }
    throw new AssertionError("a producer without transactions has ended one");
  }

  static Stream<Throwable> lasting() {
    return Stream.of(
        new IllegalStateException("of our own"),
        new StreamsException("in process", new IllegalStateException("of our own")),
        new StreamsException("in process", new NullPointerException()),
        new StreamsException("a topic is gone"),
        new StreamsException("while sending", new RecordTooLargeException("5 MB")),
        new StreamsException("while sending", new TopicAuthorizationException("days")),
        new StreamsException(new KafkaException("why", new SaslAuthenticationException("no"))),
        new ProcessorStateException("while writing", new RocksDBException("No space left")),
        new OutOfMemoryError());
  }

  @ParameterizedTest
  @MethodSource("ofKafka")
  void whatPassesIsForANewThread(Throwable error) {
    assertThat(failures(1).replaces(error)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("lasting")
  void whatLastsEndsTheStream(Throwable error) {
    assertThat(failures(1).replaces(error)).isFalse();
  }

  /** Five for each of two threads; the first two are forgotten after ten minutes. */
  @Test
  void whatPassesTooOftenLasts() {
    Throwable error = new TimeoutException();
    ThreadFailures failures = failures(2);
    for (int minute : new int[] {0, 0, 2, 2, 4, 4, 6, 6, 8, 8}) {
      now = Instant.parse("2022-09-24T10:00:00Z").plus(Duration.ofMinutes(minute));
      assertThat(failures.replaces(error)).isTrue();
    }
    assertThat(failures.replaces(error)).isFalse();
    now = Instant.parse("2022-09-24T10:10:00Z");
    assertThat(failures.replaces(error)).isTrue();
    assertThat(failures.replaces(error)).isTrue();
    assertThat(failures.replaces(error)).isFalse();
  }

  /** A record waits four minutes at the most for a broker that is away: that may go on for ever. */
  @Test
  void aBrokerThatIsAwayForADay() {
    ThreadFailures failures = failures(1);
    long waits = Duration.ofDays(1).toMinutes() / 4;
    assertThat(
            IntStream.iterate(0, wait -> wait < waits, wait -> wait + 1)
                .allMatch(
                    wait -> {
                      now = now.plus(Duration.ofMinutes(4));
                      return failures.replaces(new TimeoutException());
                    }))
        .isTrue();
  }
}
