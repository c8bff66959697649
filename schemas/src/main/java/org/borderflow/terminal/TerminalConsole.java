package org.borderflow.terminal;

import java.io.Console;
import java.util.Optional;

/** The console of this process, as far as a terminal stands behind it. */
public final class TerminalConsole {
  private TerminalConsole() {}

  /** It; empty where standard input or output is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  public static Optional<Console> find() {
    return Optional.ofNullable(System.console()).filter(TerminalConsole::isTerminal);
  }

  /** From Java 22 on there is a console even without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
