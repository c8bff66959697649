package org.borderflow.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.borderflow.app.StreamApplication;
import org.borderflow.app.StreamOptions;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.Place;
import org.borderflow.naming.NamesFile;
import org.borderflow.publish.KafkaSenders;
import org.borderflow.publish.ReportSink;
import org.borderflow.report.Report;
import org.borderflow.stream.Pipeline;
import org.borderflow.stream.ReportOutcome;
import org.borderflow.stream.Sample;
import org.borderflow.stream.StreamListener;
import org.borderflow.stream.StreamSettings;
import org.borderflow.surge.DetectorRules;
import org.borderflow.topic.Topics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong inside a stream is seen within half a minute; what only looks so is not. */
class TroubleIT {
  private static final Duration SEEN = Duration.ofSeconds(30);

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PARTITIONS = 2;

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  @TempDir Path state;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

  private Pipeline pipeline(String name) {
    return Pipeline.create(BROKER.connection(), name, PARTITIONS, false, state);
  }

  private StreamApplication running(String name, int threads, StreamListener listener) {
    StreamOptions options =
        new StreamOptions(
            name + "-app",
            new Topics(name),
            state,
            threads,
            PARTITIONS,
            Optional.empty(),
            false,
            NamesFile.shipped(),
            DetectorRules.DEFAULT,
            StreamSettings.NEWS_DAYS);
    StreamApplication application =
        StreamApplication.prepare(BROKER.connection(), options, listener);
    application.start();
    await().atMost(PATIENCE).until(() -> application.health().works());
    return application;
  }

  /** The thread dies of it, and with it the stream: a supervisor sees exit code 70. */
  @Test
  void aThreadThatDies() {
    StreamListener deadly =
        new StreamListener() {
          @Override
          public void reported(ReportOutcome outcome) {
            throw new IllegalStateException("meant to be");
          }
        };
    Pipeline pipeline = pipeline("dies");
    StreamApplication application = running("dies", 1, deadly);
    try {
      pipeline.publish(Sample.reports().subList(0, 1));
      await().atMost(SEEN).until(() -> application.health().has(StreamProblem.THREAD_DEAD));
      assertThat(application.health().works()).isFalse();
      assertThatThrownBy(() -> application.done().get(SEEN.toSeconds(), TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL));
    } finally {
      application.close(PATIENCE);
    }
  }

  /** Of two threads the first that gets a report gets no further; the other goes on. */
  @Test
  void aPartitionThatStalls() {
    CountDownLatch freed = new CountDownLatch(1);
    StreamListener blocking = new BlockingOneThread(freed);
    Pipeline pipeline = pipeline("stalls");
    StreamApplication application = running("stalls", 2, blocking);
    try {
      pipeline.publish(Sample.reports());
      await().atMost(SEEN).until(() -> application.health().has(StreamProblem.THREAD_STUCK));
      assertThat(application.health().works()).isFalse();
      freed.countDown();
      await().atMost(SEEN).until(() -> application.health().works());
    } finally {
      freed.countDown();
      application.close(PATIENCE);
    }
  }

  private static final class BlockingOneThread implements StreamListener {
    private final CountDownLatch freed;
    private final AtomicReference<@Nullable Thread> blocked = new AtomicReference<>();

    BlockingOneThread(CountDownLatch freed) {
      this.freed = freed;
    }

    @Override
    public void reported(ReportOutcome outcome) {
      Thread current = Thread.currentThread();
      blocked.compareAndSet(null, current);
      if (current.equals(blocked.get())) {
        try {
          freed.await();
        } catch (InterruptedException e) {
          current.interrupt();
        }
      }
    }
  }

  /** Three milliseconds a report, so at most 330 a second, and 1,000 a second come. */
  @Test
  void aLagThatGrowsIsSeenAndIsNoStandstill() throws Exception {
    StreamListener slow =
        new StreamListener() {
          @Override
          public void workedThrough(Instant ingestedAt) {
            LockSupport.parkNanos(Duration.ofMillis(3).toNanos());
          }
        };
    Pipeline pipeline = pipeline("grows");
    StreamApplication application = running("grows", 1, slow);
    Set<StreamProblem> problems = EnumSet.noneOf(StreamProblem.class);
    try (ReportSink sink =
        new KafkaSenders(Clock.systemUTC(), PATIENCE)
            .open(pipeline.connection(), pipeline.topics())) {
      ScheduledFuture<?> publishing = publishing(sink);
      await()
          .atMost(SEEN)
          .until(
              () -> {
                application.health().troubles().forEach(one -> problems.add(one.problem()));
                return problems.contains(StreamProblem.LAG_GROWS);
              });
      assertThat(problems)
          .doesNotContain(
              StreamProblem.STALLED, StreamProblem.THREAD_STUCK, StreamProblem.THREAD_DEAD);
      assertThat(application.health().works()).isTrue();
      assertThat(publishing.isDone()).isFalse();
    } finally {
      timer.shutdownNow();
      assertThat(timer.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      application.close(PATIENCE);
    }
  }

  /** A hundred reports every tenth of a second. */
  private ScheduledFuture<?> publishing(ReportSink sink) {
    Place place = new Place("test", 1, 1);
    Iterator<Report> endless =
        Stream.generate(Sample.reports()::stream).flatMap(it -> it).iterator();
    return timer.scheduleAtFixedRate(
        () -> {
          for (int i = 0; i < 100; i++) {
            sink.send(endless.next(), place);
          }
        },
        0,
        100,
        TimeUnit.MILLISECONDS);
  }
}
