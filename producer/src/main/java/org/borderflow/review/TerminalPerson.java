package org.borderflow.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.borderflow.connection.ExitCode;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Somebody at a terminal: a key is an answer, without the return key. */
final class TerminalPerson implements Person {
  private static final int END_OF_TRANSMISSION = 4;

  private final Terminal terminal;
  private final Attributes usual;

  private TerminalPerson(Terminal terminal) {
    this.terminal = terminal;
    this.usual = terminal.getAttributes();
    // JLine would leave it to the system, which ends a process with the terminal as it is.
    terminal.handle(Terminal.Signal.INT, signal -> System.exit(ExitCode.INTERRUPTED));
  }

  /** Whoever is at the terminal; nothing when standard input is none. */
  static Optional<Person> find() {
    try {
      return Optional.of(
          new TerminalPerson(
              TerminalBuilder.builder()
                  .system(true)
                  .dumb(false)
                  .systemOutput(TerminalBuilder.SystemOutput.SysErr)
                  .build()));
    } catch (IOException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<Character> key() {
    terminal.enterRawMode();
    try {
      int key = terminal.reader().read();
      return key == NonBlockingReader.EOF || key == END_OF_TRANSMISSION
          ? Optional.empty()
          : Optional.of(LinePerson.lower((char) key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      terminal.setAttributes(usual);
    }
  }

  @Override
  public Optional<String> line() {
    StringBuilder line = new StringBuilder();
    try {
      int c = terminal.reader().read();
      while (c != NonBlockingReader.EOF && c != '\n' && c != '\r') {
        line.append((char) c);
        c = terminal.reader().read();
      }
      return c == NonBlockingReader.EOF && line.isEmpty()
          ? Optional.empty()
          : Optional.of(line.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String mark(String phrase) {
    return "\u001b[7m" + phrase + "\u001b[0m";
  }

  @Override
  public void close() {
    try {
      terminal.close();
    } catch (IOException e) {
      // It goes with the process.
    }
  }
}
