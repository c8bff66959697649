package org.borderflow.wording;

import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;

/** What becomes of episodes, in words. */
public final class EpisodeText {
  private EpisodeText() {}

  /**
   * A line such as {@code Surge begins: RU > FI on 2022-09-24: 8,572 entered, 2.9 times the 2,956
   * expected}; none where only its numbers are others now.
   *
   * @param change what became of it
   * @param was the episode before
   * @param now the episode now; a tombstone that tells of no withdrawal is one whose first day has
   *     changed, and comes again under its new key
   */
  public static Optional<String> of(
      EpisodeChange change, Optional<SurgeEpisode> was, Optional<SurgeEpisode> now) {
    return switch (change) {
      case OPENED -> now.map(episode -> line(episode, "begins") + found(episode));
      case ESCALATED ->
          now.map(episode -> line(episode, escalation(was, episode)) + found(episode));
      case CLOSED -> now.map(episode -> line(episode, "is over") + found(episode));
      case UPDATED -> Optional.empty();
      case WITHDRAWN ->
          was.map(
              episode ->
                  line(episode, "is withdrawn") + days(episode) + ": later reports changed it");
    };
  }

  /** A line for one whose days or figures are others now, and that is told of nowhere else. */
  public static String updated(SurgeEpisode now) {
    return line(now, "is updated") + found(now);
  }

  private static String line(SurgeEpisode episode, String what) {
    String kind = episode.kind() == EpisodeKind.SURGE ? "surge " : "drop ";
    String sure = episode.isConfirmed() ? kind : "possible " + kind;
    return Character.toUpperCase(sure.charAt(0))
        + sure.substring(1)
        + what
        + ": "
        + FlowText.of(episode.flow());
  }

  private static String escalation(Optional<SurgeEpisode> was, SurgeEpisode now) {
    boolean isNewlySure = now.isConfirmed() && was.filter(SurgeEpisode::isConfirmed).isEmpty();
    return isNewlySure ? "is confirmed" : "goes on";
  }

  private static String days(SurgeEpisode episode) {
    return episode.days() == 1
        ? " on " + episode.first()
        : ", " + episode.days() + " days from " + episode.first() + " to " + episode.last();
  }

  /** The day furthest from what was expected stands for all. */
  private static String found(SurgeEpisode episode) {
    return days(episode)
        + (episode.days() == 1 ? "" : ", at its furthest on " + episode.peakDay())
        + ": "
        + FlowText.people(episode.peakObserved())
        + FlowText.did(episode.flow())
        + FlowText.against(episode.peak());
  }
}
