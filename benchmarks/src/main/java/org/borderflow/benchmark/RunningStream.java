package org.borderflow.benchmark;

/** A stream that works through what is in the topic of reports. */
interface RunningStream extends AutoCloseable {

  /** Begins, and returns. */
  void start();

  /** Notes when the first report was taken in. */
  FirstReport first();

  /** Its consumer group. */
  String group();

  @Override
  void close();
}
