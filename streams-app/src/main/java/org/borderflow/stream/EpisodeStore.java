package org.borderflow.stream;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayKey;
import org.borderflow.episode.EpisodeKey;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;

/** The episodes of this task's flows: {@code e} and flow, first day and kind. */
final class EpisodeStore {
  private static final String EPISODE = "e ";
  private static final char AFTER = '~';

  /** Episodes that may stay in memory, of all flows together, about 1 kB each. */
  private static final int MOST_EPISODES = 10_000;

  private final KeyValueStore<String, byte[]> store;
  private final Map<Flow, NavigableMap<String, SurgeEpisode>> flows =
      new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  EpisodeStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The episodes of a flow that begin from one day to another, both inclusive, in order. */
  List<SurgeEpisode> between(Flow flow, LocalDate first, LocalDate last) {
    return List.copyOf(
        of(flow)
            .subMap(
                EPISODE + new DayKey(flow, first),
                true,
                EPISODE + new DayKey(flow, last) + AFTER,
                true)
            .values());
  }

  /** All episodes of a flow by their keys, read once. */
  private NavigableMap<String, SurgeEpisode> of(Flow flow) {
    NavigableMap<String, SurgeEpisode> known = flows.get(flow);
    if (known != null) {
      return known;
    }
    NavigableMap<String, SurgeEpisode> read = new TreeMap<>();
    try (KeyValueIterator<String, byte[]> all =
        store.range(EPISODE + flow + "@", EPISODE + flow + "@" + AFTER)) {
      all.forEachRemaining(next -> read.put(next.key, EventCodec.EPISODE.read(next.value)));
    }
    flows.put(flow, read);
    size += read.size();
    forgetOldest();
    return read;
  }

  private void forgetOldest() {
    Iterator<NavigableMap<String, SurgeEpisode>> oldest = flows.values().iterator();
    while (size > MOST_EPISODES && flows.size() > 1) {
      size -= oldest.next().size();
      oldest.remove();
    }
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
    for (SurgeEpisode episode :
        of(flow)
            .headMap(EPISODE + flow + "@" + day.minusDays(1) + AFTER, true)
            .descendingMap()
            .values()) {
      if (seen.size() == EpisodeKind.values().length) {
        return Optional.empty();
      }
      boolean isLast = seen.add(episode.kind());
      if (isLast && episode.closedOn().filter(closed -> closed.isBefore(day)).isEmpty()) {
        return Optional.of(episode);
      }
    }
    return Optional.empty();
  }

  /** Keeps an episode; an empty one is forgotten. */
  void put(EpisodeKey key, Optional<SurgeEpisode> episode) {
    String name = EPISODE + key;
    NavigableMap<String, SurgeEpisode> known = of(key.flow());
    int was = known.size();
    if (episode.isPresent()) {
      store.put(name, EventCodec.EPISODE.write(episode.get()));
      known.put(name, episode.get());
    } else {
      store.delete(name);
      known.remove(name);
    }
    size += known.size() - was;
  }
}
