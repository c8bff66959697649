package org.borderflow.health;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a stream shows of itself at a moment.
 *
 * @param at when, by a clock that only goes forward
 * @param state the state of Kafka Streams by its name
 * @param threads how many threads there should be
 * @param alive how many there are; empty when that is not known
 * @param heartbeats for how long Kafka has not answered, by client; none when it never did
 * @param polls for how long it has not asked for reports, by client
 * @param waiting how many reports wait, by partition
 * @param workedThrough how many steps of work have been done, by partition: to take a report in is
 *     one, to estimate what it changes another
 * @param workedThroughBy the same by thread
 */
record StreamLook(
    Duration at,
    String state,
    int threads,
    OptionalInt alive,
    Map<String, Duration> heartbeats,
    Map<String, Duration> polls,
    Map<Integer, Long> waiting,
    Map<Integer, Long> workedThrough,
    Map<String, Long> workedThroughBy) {

  /** Whether it ends, or has ended, of an error; what it measured of itself is gone then. */
  boolean hasFailed() {
    return state.endsWith("ERROR");
  }

  boolean isRunning() {
    return state.equals(StreamHealth.RUNNING);
  }

  long allWaiting() {
    return waiting.values().stream().mapToLong(Long::longValue).sum();
  }
}
