package org.borderflow.stream;

import java.time.Instant;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.json.Reason;

/**
 * Hears what becomes of records, on the threads that work through them: be quick, and throw
 * nothing. What it does changes no result. A record that is worked through again after a crash is
 * heard of again.
 */
public interface StreamListener {
  /** Hears, and does nothing. */
  StreamListener NONE = new StreamListener() {};

  /** An event was taken in, or not. */
  default void reported(ReportOutcome outcome) {}

  /** A record went to the rejects; comes beside {@link ReportOutcome#REJECTED}. */
  default void rejected(Reason reason) {}

  /** An episode became another. */
  default void episode(EpisodeKind kind, EpisodeChange change) {}

  /**
   * All that an event led to is worked out. Live, it is handed on in the same step; while the
   * stream is behind, with the next commit at the latest.
   *
   * @param ingestedAt when its producer sent it
   */
  default void workedThrough(Instant ingestedAt) {}
}
