package org.borderflow.health;

import java.util.List;

/**
 * How a stream is.
 *
 * @param state the state of Kafka Streams by its name; {@value #RUNNING} once all is restored
 * @param troubles what keeps it from working all the same
 */
public record StreamHealth(String state, List<Trouble> troubles) {
  /** The state in which it works. */
  public static final String RUNNING = "RUNNING";

  /** Takes the troubles as they are now. */
  public StreamHealth {
    troubles = List.copyOf(troubles);
  }

  /** A stream of which nothing but the state is known. */
  public static StreamHealth of(String state) {
    return new StreamHealth(state, List.of());
  }

  /** Whether figures go on changing as reports come. */
  public boolean works() {
    return state.equals(RUNNING) && troubles.stream().noneMatch(one -> one.problem().stops());
  }

  /** Whether there is this problem. */
  public boolean has(StreamProblem problem) {
    return troubles.stream().anyMatch(one -> one.problem() == problem);
  }
}
