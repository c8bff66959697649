package org.borderflow.benchmark;

/** A stream that works through what is in the topic of reports. */
interface RunningStream extends AutoCloseable {

  /** Begins, and returns. */
  void start();

  /** Notes when the first report was taken in. */
  FirstReport first();

  /** What this process has used until now, and its own with it if it has one. */
  default ProcessorTime used() {
    return ProcessorTime.soFar();
  }

  /**
   * Looks whether it is at work still.
   *
   * @throws IllegalStateException when it is known to have failed
   */
  default void check() {}

  /** Its consumer group. */
  String group();

  @Override
  void close();
}
