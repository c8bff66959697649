package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.borderflow.app.StreamApplication;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A thread that dies of an error of Kafka's has a successor, which begins where it had not ended.
 */
class ReplacedThreadIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** It lets sessions be as short as these. */
  @RegisterExtension
  static final BrokerForTests BROKER =
      new BrokerForTests(BrokerOptions.TEMPORARY.with("group.min.session.timeout.ms", "1000"));

  @TempDir private Path state;

  /** Three times it dies, each time a few reports further. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anotherGoesOn(boolean exactlyOnce) {
    Pipeline pipeline = pipeline("passes", exactlyOnce);
    List<ReportEvent> events = List.copyOf(Sample.reports());
    pipeline.publishAnHourAgo(events);
    Failing failing = new Failing(7, 3);
    StreamApplication application =
        StreamApplication.prepare(pipeline.connection(), pipeline.options(), failing);
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      application.start();
      StreamLag lag = new StreamLag(admin, pipeline.options().applicationId(), pipeline.topics());
      // The end of a thread is what this is about, and none of the test's own.
      await()
          .dontCatchUncaughtExceptions()
          .atMost(PATIENCE)
          .until(() -> application.done().isDone() || lag.records() == 0);
      assertThat(application.done()).isNotDone();
      await()
          .dontCatchUncaughtExceptions()
          .atMost(PATIENCE)
          .until(() -> application.health().works());
    } finally {
      application.close(PATIENCE);
    }
    assertThat(failing.times()).isEqualTo(3);
    assertThat(
            Results.in(BROKER.connection(), pipeline.topics())
                .differenceTo(Results.expected(events)))
        .isEmpty();
  }

  /** An error that should pass, and does not. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theSameAgainAndAgainEndsTheStream(boolean exactlyOnce) {
    Pipeline pipeline = pipeline("again", exactlyOnce);
    pipeline.publishAnHourAgo(Sample.reports().subList(0, 1));
    Failing failing = new Failing(0, Integer.MAX_VALUE);
    StreamApplication application =
        StreamApplication.prepare(pipeline.connection(), pipeline.options(), failing);
    try {
      application.start();
      assertThatThrownBy(() -> application.done().get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .cause()
          .isInstanceOfSatisfying(
              CommandFailure.class,
              failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERNAL));
      assertThat(failing.times()).isEqualTo(6);
    } finally {
      application.close(PATIENCE);
    }
  }

  /** A thread that has died stays in the group until its session ends, of itself in 45 s. */
  private Pipeline pipeline(String name, boolean exactlyOnce) {
    Map<String, String> properties =
        Map.of(
            "bootstrap.servers",
            BROKER.bootstrapServers(),
            "session.timeout.ms",
            "1500",
            "heartbeat.interval.ms",
            "500");
    return Pipeline.create(
        new KafkaConnection(properties), name + "-" + exactlyOnce, 1, exactlyOnce, state);
  }

  /** Fails as a client does that does not know what has become of its transaction. */
  private static final class Failing implements StreamListener {
    private final int step;
    private final int most;
    private final AtomicInteger failed = new AtomicInteger();
    private int taken;

    /**
     * @param step so many reports further than the time before
     * @param most and at most so often
     */
    Failing(int step, int most) {
      this.step = step;
      this.most = most;
    }

    int times() {
      return failed.get();
    }

    @Override
    public void reported(ReportOutcome outcome) {
      taken++;
      if (taken >= step * (failed.get() + 1) && failed.get() < most) {
        failed.incrementAndGet();
        taken = 0; // Nothing was committed: its successor begins where it began.
        throw new TransactionAbortableException("meant to be");
      }
    }
  }
}
