package org.borderflow.checkpoint;

import java.util.Optional;
import java.util.OptionalLong;
import org.borderflow.publish.RunMark;

/** Which reports of a run have been sent before, and what is kept of those that are. */
public interface RunLog {
  /** Keeps nothing, and gives the run no name. */
  RunLog NONE = named(Optional.empty());

  /** Keeps nothing. */
  static RunLog named(Optional<String> runId) {
    Optional<RunMark> mark = runId.map(id -> new RunMark(id, OptionalLong.empty()));
    return new RunLog() {
      @Override
      public boolean holds(long number) {
        return false;
      }

      @Override
      public Optional<RunMark> mark(long number) {
        return mark;
      }

      @Override
      public void handedOver(long number) {}
    };
  }

  /**
   * Whether the topic holds a report already.
   *
   * @param number its place in the run, from 1
   */
  boolean holds(long number);

  /** How a report is to be marked. */
  Optional<RunMark> mark(long number);

  /**
   * A report has been handed over, as all before it.
   *
   * @throws org.borderflow.connection.CommandFailure when that cannot be kept
   */
  void handedOver(long number);
}
