package org.borderflow.cli;

/** Whoever read the standard output has gone, as {@code head} does: no error, but the end. */
final class OutputClosed extends RuntimeException {
  /** 128 + SIGPIPE, as any other program ends in a pipe. */
  static final int EXIT_CODE = 141;

  private static final long serialVersionUID = 1L;

  OutputClosed(Throwable cause) {
    super("standard output is closed", cause);
  }
}
