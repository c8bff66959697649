package org.borderflow.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionState;
import org.borderflow.app.StreamApplication;
import org.borderflow.backtest.Results;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.broker.BrokerOptions;
import org.borderflow.follow.StreamLag;
import org.borderflow.report.ReportEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Exactly once: a thread that stands still for longer than its transaction may last, on a machine
 * that has no time for it, begins again at its last commit. It does not end the stream.
 */
class TransactionTimeoutIT {
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** With how many reports taken in the thread stands still: its transaction has begun then. */
  private static final int UNTIL_THEN = 5;

  /** It looks every second for transactions that ran out, not every ten. */
  @RegisterExtension
  static final BrokerForTests BROKER =
      new BrokerForTests(
          BrokerOptions.TEMPORARY.with(
              "transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"));

  @TempDir Path state;

  @Test
  void aTransactionThatRanOutDoesNotEndTheStream() {
    Pipeline pipeline = Pipeline.create(BROKER.connection(), "late", 1, true, state);
    List<ReportEvent> events = List.copyOf(Sample.reports());
    pipeline.publishAnHourAgo(events);
    StreamApplication application =
        StreamApplication.prepare(BROKER.connection(), pipeline.options(), new StandingStillOnce());
    try (Admin admin = BROKER.connection().admin(PATIENCE)) {
      application.start();
      StreamLag lag = new StreamLag(admin, pipeline.options().applicationId(), pipeline.topics());
      await().atMost(PATIENCE).until(() -> application.done().isDone() || lag.records() == 0);
      assertThat(application.done()).isNotDone();
    } finally {
      application.close(PATIENCE);
    }
    assertThat(
            Results.in(BROKER.connection(), pipeline.topics())
                .differenceTo(Results.expected(events)))
        .isEmpty();
  }

  private static final class StandingStillOnce implements StreamListener {
    private final AtomicInteger taken = new AtomicInteger();

    @Override
    public void reported(ReportOutcome outcome) {
      if (taken.incrementAndGet() == UNTIL_THEN) {
        try (Admin admin = BROKER.connection().admin(PATIENCE)) {
          await()
              .atMost(PATIENCE)
              .until(() -> states(admin).equals(List.of(TransactionState.COMPLETE_ABORT)));
        }
      }
    }

    private static List<TransactionState> states(Admin admin)
        throws ExecutionException, InterruptedException {
      return admin.listTransactions().all().get().stream().map(one -> one.state()).toList();
    }
  }
}
