package org.borderflow.view;

import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.episode.SurgeEpisode;

/**
 * How many results there are.
 *
 * @param days days of a flow with a figure
 * @param surges days that are a surge, possible or confirmed
 * @param drops days that are a drop, possible or confirmed
 * @param episodes episodes, open and closed
 * @param openEpisodes episodes that may go on
 */
public record Counts(long days, long surges, long drops, long episodes, long openEpisodes) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  Counts withDay(Optional<DayEstimate> before, Optional<DayEstimate> now) {
    return new Counts(days + more(before, now), surges, drops, episodes, openEpisodes);
  }

  Counts withSurge(Optional<SurgeAssessment> before, Optional<SurgeAssessment> now) {
    return new Counts(
        days,
        surges + more(before.filter(Counts::isSurge), now.filter(Counts::isSurge)),
        drops + more(before.filter(Counts::isDrop), now.filter(Counts::isDrop)),
        episodes,
        openEpisodes);
  }

  Counts withEpisode(Optional<SurgeEpisode> before, Optional<SurgeEpisode> now) {
    return new Counts(
        days,
        surges,
        drops,
        episodes + more(before, now),
        openEpisodes + more(before.filter(SurgeEpisode::isOpen), now.filter(SurgeEpisode::isOpen)));
  }

  private static boolean isSurge(SurgeAssessment assessment) {
    return assessment.state().isSurge();
  }

  private static boolean isDrop(SurgeAssessment assessment) {
    return assessment.state().isDrop();
  }

  private static int more(Optional<?> before, Optional<?> now) {
    return (now.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
  }
}
