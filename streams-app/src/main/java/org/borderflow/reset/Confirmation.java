package org.borderflow.reset;

import java.util.Locale;
import java.util.Optional;
import org.borderflow.terminal.TerminalConsole;

/** Whether someone at a terminal wants it. */
@FunctionalInterface
interface Confirmation {

  /**
   * Asks.
   *
   * @param question without the form of the answer
   * @return whether the answer was yes; empty when there is no terminal
   */
  Optional<Boolean> ask(String question);

  /** At this process's terminal. */
  static Confirmation atTerminal() {
    return question ->
        TerminalConsole.find()
            .map(console -> console.readLine("%s [y/N] ", question))
            .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
            .map(answer -> answer.equals("y") || answer.equals("yes"));
  }
}
