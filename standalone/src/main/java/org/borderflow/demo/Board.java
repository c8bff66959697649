package org.borderflow.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;

/** What days, surges and episodes hold so far. Used by one thread at a time. */
final class Board {
  private final Map<Flow, NavigableMap<LocalDate, DayEstimate>> days = new HashMap<>();
  private final Map<DayKey, SurgeAssessment> surges = new HashMap<>();
  private final Map<EpisodeKey, SurgeEpisode> episodes = new HashMap<>();
  private final Map<Flow, Long> changed = new HashMap<>();
  private long changes;

  /**
   * A flow on the board.
   *
   * @param newest its newest day
   * @param surge the assessment of that day, once there is one
   * @param days how many days it has
   */
  record Row(DayEstimate newest, Optional<SurgeAssessment> surge, int days) {}

  /** Takes a day; an empty one is gone. */
  void day(DayKey key, Optional<DayEstimate> estimate) {
    NavigableMap<LocalDate, DayEstimate> flow =
        days.computeIfAbsent(key.flow(), any -> new TreeMap<>());
    estimate.ifPresentOrElse(day -> flow.put(key.day(), day), () -> flow.remove(key.day()));
    changed.put(key.flow(), ++changes);
  }

  /** Takes an assessment; an empty one is gone. */
  void surge(DayKey key, Optional<SurgeAssessment> assessment) {
    assessment.ifPresentOrElse(now -> surges.put(key, now), () -> surges.remove(key));
  }

  /**
   * Takes an episode; an empty one is gone.
   *
   * @return what it was before
   */
  Optional<SurgeEpisode> episode(EpisodeKey key, Optional<SurgeEpisode> episode) {
    return Optional.ofNullable(
        episode.isPresent() ? episodes.put(key, episode.get()) : episodes.remove(key));
  }

  /** The flows with a figure, the latest changed first. */
  List<Row> rows() {
    return changed.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(entry -> days.getOrDefault(entry.getKey(), new TreeMap<>()))
        .filter(flow -> !flow.isEmpty())
        .map(flow -> row(flow))
        .toList();
  }

  /** How many days have a figure. */
  long dayCount() {
    return days.values().stream().mapToLong(Map::size).sum();
  }

  /** How many episodes of a kind there are. */
  long episodeCount(EpisodeKind kind) {
    return episodes.keySet().stream().filter(key -> key.kind() == kind).count();
  }

  private Row row(NavigableMap<LocalDate, DayEstimate> flow) {
    DayEstimate newest = flow.lastEntry().getValue();
    return new Row(newest, Optional.ofNullable(surges.get(newest.key())), flow.size());
  }
}
