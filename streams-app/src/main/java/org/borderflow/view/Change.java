package org.borderflow.view;

import java.time.Instant;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;

/** One thing that is not as it was. */
public sealed interface Change {

  /**
   * A day has another figure.
   *
   * @param key the flow and day
   * @param estimate its figure now; empty: it has none any more
   */
  record Day(DayKey key, Optional<DayEstimate> estimate) implements Change {}

  /**
   * A day is assessed differently.
   *
   * @param key the flow and day
   * @param assessment its assessment now; empty: it has none any more
   */
  record Surge(DayKey key, Optional<SurgeAssessment> assessment) implements Change {}

  /**
   * An episode is another.
   *
   * @param key which one
   * @param episode what it is now; empty: it is withdrawn
   */
  record Episode(EpisodeKey key, Optional<SurgeEpisode> episode) implements Change {}

  /**
   * The event clock has moved on.
   *
   * @param eventTime the newest publication
   * @param counts how many results there are
   */
  record Clock(Instant eventTime, Counts counts) implements Change {}
}
