package org.borderflow.health;

import org.borderflow.report.Coded;

/**
 * What may keep a stream from working while its state is still {@code RUNNING}, or keep that from
 * being seen.
 */
public enum StreamProblem implements Coded {
  /** Kafka does not answer the heartbeats. */
  KAFKA_UNREACHABLE(true),
  /** Fewer threads live than there should be. */
  THREAD_DEAD(true),
  /** A thread has not asked for reports for long: it waits for something else. */
  THREAD_STUCK(true),
  /** Reports wait, and none is worked through. */
  STALLED(true),
  /** The last look at it was long ago: whether it works, nobody knows. */
  NOT_WATCHED(true),
  /** The reports of one partition wait, while those of others are worked through. */
  PARTITION_WAITS(false),
  /** More and more reports wait. */
  LAG_GROWS(false);

  private final boolean stops;

  StreamProblem(boolean stops) {
    this.stops = stops;
  }

  /** Whether figures stand still for it, or may do so unseen; else they are late. */
  public boolean stops() {
    return stops;
  }
}
