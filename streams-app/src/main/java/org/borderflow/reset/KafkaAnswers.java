package org.borderflow.reset;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaFuture;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** Waits for what Kafka answers. */
final class KafkaAnswers {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private KafkaAnswers() {}

  /**
   * The answer.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when there is none, or a refusal, which is
   *     then the cause
   */
  static <T> T of(KafkaFuture<T> future) {
    try {
      return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      Throwable cause = Optional.ofNullable(e.getCause()).orElse(e);
      CommandFailure failure =
          new CommandFailure(
              ExitCode.KAFKA, "Kafka refuses: " + cause.getMessage() + "; reset can be run again");
      failure.initCause(cause);
      throw failure;
    } catch (TimeoutException e) {
      throw new CommandFailure(
          ExitCode.KAFKA,
          "Kafka gives no answer within " + PATIENCE.toSeconds() + " s; run reset again");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted; run reset again");
    }
  }
}
