package org.borderflow.watch;

import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.follow.EpisodeNews;
import org.borderflow.report.Flow;

/** What a record says; without its event: that it is gone. */
sealed interface Result {

  /** The flow that it is about. */
  Flow flow();

  /** A day's figure. */
  record Day(DayKey key, Optional<DayEstimate> estimate) implements Result {
    @Override
    public Flow flow() {
      return key.flow();
    }
  }

  /** A day's assessment. */
  record Surge(DayKey key, Optional<SurgeAssessment> assessment) implements Result {
    @Override
    public Flow flow() {
      return key.flow();
    }
  }

  /** An episode, and what became of it. */
  record Episode(EpisodeKey key, Optional<SurgeEpisode> episode, EpisodeNews told)
      implements Result {
    @Override
    public Flow flow() {
      return key.flow();
    }
  }
}
