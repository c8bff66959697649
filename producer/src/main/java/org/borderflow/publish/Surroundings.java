package org.borderflow.publish;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.borderflow.terminal.TerminalConsole;

/**
 * What a command finds outside itself; tests bring their own.
 *
 * @param clock the present
 * @param nanos nanoseconds since some moment, by a clock that does not jump
 * @param stdin standard input
 * @param terminal whether standard error is a terminal that can show a progress bar
 * @param senders the way to Kafka
 */
public record Surroundings(
    InstantSource clock, LongSupplier nanos, InputStream stdin, boolean terminal, Senders senders) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The real ones. */
  public static Surroundings system() {
    Clock clock = Clock.systemUTC();
    return new Surroundings(
        clock, System::nanoTime, System.in, isTerminal(), new KafkaSenders(clock, PATIENCE));
  }

  private static boolean isTerminal() {
    return TerminalConsole.find().isPresent()
        && System.getenv("CI") == null
        && !"dumb".equals(System.getenv("TERM"));
  }
}
