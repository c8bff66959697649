package org.borderflow.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;

/** The episodes of this task's flows: {@code e} and flow, first day and kind. */
final class EpisodeStore {
  private static final String EPISODE = "e ";
  private static final char AFTER = '~';
  private static final LocalDate FIRST = LocalDate.of(Period.FIRST_YEAR - 1, 12, 31);

  private final KeyValueStore<String, byte[]> store;

  EpisodeStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The episodes of a flow that begin from one day to another, both inclusive, in order. */
  List<SurgeEpisode> between(Flow flow, LocalDate first, LocalDate last) {
    List<SurgeEpisode> found = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all =
        store.range(EPISODE + new DayKey(flow, first), EPISODE + new DayKey(flow, last) + AFTER)) {
      all.forEachRemaining(next -> found.add(EventCodec.EPISODE.read(next.value)));
    }
    return found;
  }

  /** Where to begin so that no episode that reaches a day, or another of these, is cut. */
  LocalDate beginning(Flow flow, LocalDate day) {
    LocalDate beginning = day;
    for (Optional<SurgeEpisode> reaching = reaching(flow, beginning);
        reaching.isPresent();
        reaching = reaching(flow, beginning)) {
      beginning = reaching.get().first();
    }
    return beginning;
  }

  /** Whether an episode that begins before a day is not over by then. */
  boolean isReached(Flow flow, LocalDate day) {
    return reaching(flow, day).isPresent();
  }

  /** An episode that begins before a day and is not over by then: of each kind the last may be. */
  private Optional<SurgeEpisode> reaching(Flow flow, LocalDate day) {
    Set<EpisodeKind> seen = EnumSet.noneOf(EpisodeKind.class);
    try (KeyValueIterator<String, byte[]> before =
        store.reverseRange(
            EPISODE + flow + "@" + FIRST, EPISODE + flow + "@" + day.minusDays(1) + AFTER)) {
      while (before.hasNext() && seen.size() < EpisodeKind.values().length) {
        SurgeEpisode episode = EventCodec.EPISODE.read(before.next().value);
        boolean isLast = seen.add(episode.kind());
        if (isLast && episode.closedOn().filter(closed -> closed.isBefore(day)).isEmpty()) {
          return Optional.of(episode);
        }
      }
    }
    return Optional.empty();
  }

  /** Keeps an episode; an empty one is forgotten. */
  void put(EpisodeKey key, Optional<SurgeEpisode> episode) {
    episode.ifPresentOrElse(
        now -> store.put(EPISODE + key, EventCodec.EPISODE.write(now)),
        () -> store.delete(EPISODE + key));
  }
}
