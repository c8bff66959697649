package org.borderflow.stream;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;

/** The assessments of this task's flows: {@code s} and flow and day. */
final class SurgeStore {
  private static final String SURGE = "s ";
  private static final LocalDate LAST = LocalDate.of(Period.LAST_YEAR, 12, 31);

  private final KeyValueStore<String, byte[]> store;

  SurgeStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  Optional<byte[]> get(DayKey key) {
    return Optional.ofNullable(store.get(SURGE + key));
  }

  /** Keeps an assessment; an empty one is forgotten. */
  void put(DayKey key, Optional<byte[]> assessment) {
    assessment.ifPresentOrElse(
        bytes -> store.put(SURGE + key, bytes), () -> store.delete(SURGE + key));
  }

  /**
   * The assessments from one day to another, both inclusive, and of the days behind them for as
   * long as more are asked for.
   *
   * @param needsMore whether a day behind them is asked for, after those that have been found
   */
  NavigableMap<LocalDate, SurgeAssessment> from(
      Flow flow,
      LocalDate first,
      LocalDate last,
      BiPredicate<Collection<SurgeAssessment>, LocalDate> needsMore) {
    NavigableMap<LocalDate, SurgeAssessment> found = new TreeMap<>();
    try (KeyValueIterator<String, byte[]> all = store.range(key(flow, first), key(flow, LAST))) {
      while (all.hasNext()) {
        SurgeAssessment next = EventCodec.SURGE_ASSESSMENT.read(all.next().value);
        if (next.day().isAfter(last) && !needsMore.test(found.values(), next.day())) {
          return found;
        }
        found.put(next.day(), next);
      }
    }
    return found;
  }

  private static String key(Flow flow, LocalDate day) {
    return SURGE + new DayKey(flow, day);
  }
}
