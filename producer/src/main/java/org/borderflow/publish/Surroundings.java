package org.borderflow.publish;

import java.io.Console;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/**
 * What a command finds outside itself; tests bring their own.
 *
 * @param clock the present
 * @param stdin standard input
 * @param terminal whether standard error is a terminal that can show a progress bar
 * @param senders the way to Kafka
 */
public record Surroundings(
    InstantSource clock, InputStream stdin, boolean terminal, Senders senders) {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** The real ones. */
  public static Surroundings system() {
    Clock clock = Clock.systemUTC();
    return new Surroundings(clock, System.in, isTerminal(), new KafkaSenders(clock, PATIENCE));
  }

  private static boolean isTerminal() {
    return isConsoleATerminal()
        && System.getenv("CI") == null
        && !"dumb".equals(System.getenv("TERM"));
  }

  /** From Java 22 on there is a console even without a terminal, and a method that tells. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isConsoleATerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
