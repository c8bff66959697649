package org.borderflow.connection;

/** Ends a command with an exit code and one line that says what is wrong and how to mend it. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  /**
   * @param exitCode one of {@link ExitCode}
   * @param line what is wrong, where, and how to mend it
   */
  public CommandFailure(int exitCode, String line) {
    super(line);
    this.exitCode = exitCode;
  }

  /** One of {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }
}
