package org.borderflow.surge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.SurgeEpisode;

/**
 * What became of an episode since it was last looked at.
 *
 * @param change what happened
 * @param key its key
 * @param episode the episode as it is now; empty when the key is no longer that of one
 * @param day the day that made it happen
 */
public record EpisodeStep(
    EpisodeChange change, EpisodeKey key, Optional<SurgeEpisode> episode, LocalDate day) {

  /**
   * What changed between two looks at the episodes of one flow. An episode is the same when it
   * overlaps one of before of its kind; of several, the first counts, and the others are withdrawn.
   * One whose first day has changed has another key: the old one is given up.
   */
  public static List<EpisodeStep> between(List<SurgeEpisode> before, List<SurgeEpisode> after) {
    List<SurgeEpisode> left = new ArrayList<>(before);
    List<EpisodeStep> gone = new ArrayList<>();
    List<EpisodeStep> steps = new ArrayList<>();
    for (SurgeEpisode now : after) {
      Optional<SurgeEpisode> was = left.stream().filter(old -> overlap(old, now)).findFirst();
      was.ifPresent(left::remove);
      if (!was.equals(Optional.of(now))) {
        EpisodeChange change = change(was, now);
        was.filter(old -> !old.key().equals(now.key()))
            .ifPresent(
                old ->
                    gone.add(
                        new EpisodeStep(change, old.key(), Optional.empty(), day(change, now))));
        steps.add(new EpisodeStep(change, now.key(), Optional.of(now), day(change, now)));
      }
    }
    left.forEach(
        old ->
            gone.add(
                new EpisodeStep(EpisodeChange.WITHDRAWN, old.key(), Optional.empty(), old.last())));
    // A key may be given up by one and taken by another: what is taken comes last.
    gone.addAll(steps);
    return List.copyOf(gone);
  }

  private static boolean overlap(SurgeEpisode one, SurgeEpisode other) {
    return one.kind() == other.kind()
        && !one.first().isAfter(other.last())
        && !other.first().isAfter(one.last());
  }

  private static EpisodeChange change(Optional<SurgeEpisode> was, SurgeEpisode now) {
    if (was.isEmpty()) {
      return EpisodeChange.OPENED;
    }
    SurgeEpisode before = was.get();
    if (now.closedOn().isPresent() && before.closedOn().isEmpty()) {
      return EpisodeChange.CLOSED;
    }
    boolean goesOn = now.closedOn().isEmpty() && before.closedOn().isPresent();
    boolean isConfirmed = now.confirmedOn().isPresent() && before.confirmedOn().isEmpty();
    return goesOn || isConfirmed ? EpisodeChange.ESCALATED : EpisodeChange.UPDATED;
  }

  private static LocalDate day(EpisodeChange change, SurgeEpisode now) {
    return change == EpisodeChange.CLOSED ? now.closedOn().orElse(now.last()) : now.last();
  }
}
