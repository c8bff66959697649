package org.borderflow.connection;

/** The documented exit codes of every command. */
public final class ExitCode {
  /** All done. */
  public static final int OK = 0;

  /** More input was rejected than allowed; the rest was done. */
  public static final int REJECTS = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** An input cannot be read, or an output cannot be written; nothing was sent. */
  public static final int UNREADABLE = 3;

  /**
   * Kafka cannot be reached or refuses this user, or its topics are not as they must be; nothing
   * was sent.
   */
  public static final int KAFKA = 4;

  /** Some of the input was sent, the rest was not. */
  public static final int PARTLY_SENT = 5;

  /** An error of the program's own. */
  public static final int INTERNAL = 70;

  /** Ended by Ctrl-C. */
  public static final int INTERRUPTED = 130;

  /** Ended by the virtual machine for want of memory, or killed by somebody else. */
  public static final int OUT_OF_MEMORY = 137;

  /** Ended by SIGTERM. */
  public static final int TERMINATED = 143;

  private ExitCode() {}
}
