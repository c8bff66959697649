package org.borderflow.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * Notices that no broker answers, says so once, and gives up after a while. Kafka's client tries
 * again by itself and for ever, without a word.
 */
final class Outage {
  /** When nothing has come for so long, a broker is asked whether it is there. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private final String servers;
  private final Duration patience;
  private final InstantSource clock;
  private final Consumer<String> says;
  private Instant heard;
  private Optional<Instant> since = Optional.empty();

  /**
   * @param servers where the brokers are, for messages
   * @param patience how long none may answer
   * @param says takes a line when none answers, and when one does again
   */
  Outage(String servers, Duration patience, InstantSource clock, Consumer<String> says) {
    this.servers = servers;
    this.patience = patience;
    this.clock = clock;
    this.says = says;
    this.heard = clock.instant();
  }

  /**
   * Takes note of a poll.
   *
   * @param something whether anything has come
   * @param answers asks a broker; called only after some quiet
   * @throws CommandFailure with {@link ExitCode#KAFKA} when none has answered for too long
   */
  void heard(boolean something, BooleanSupplier answers) {
    Instant now = clock.instant();
    if (!something && Duration.between(heard, now).compareTo(QUIET) < 0) {
      return;
    }
    if (something || answers.getAsBoolean()) {
      since.ifPresent(any -> says.accept("watch: a broker answers again at " + servers));
      since = Optional.empty();
      heard = clock.instant();
      return;
    }
    if (since.isEmpty()) {
      since = Optional.of(heard);
      says.accept(
          "watch: no broker answers at "
              + servers
              + "; trying again for "
              + patience.toSeconds()
              + " s at most");
    }
    if (Duration.between(since.get(), clock.instant()).compareTo(patience) > 0) {
      throw new CommandFailure(
          ExitCode.KAFKA,
          "no Kafka broker has answered at "
              + servers
              + " for "
              + patience.toSeconds()
              + " s; start one and watch again, --since takes up where this ended");
    }
  }
}
