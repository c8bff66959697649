package org.borderflow.stream;

import java.time.LocalDate;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.apache.kafka.streams.KeyValue;
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
  private final EventStore<SurgeAssessment> surges;

  SurgeStore(KeyValueStore<String, byte[]> store, Recent<SurgeAssessment> recent) {
    this.store = store;
    this.surges = new EventStore<>(store, EventCodec.SURGE_ASSESSMENT, recent);
  }

  Optional<Kept<SurgeAssessment>> get(DayKey key) {
    return surges.get(SURGE + key);
  }

  /** Keeps an assessment; an empty one is forgotten. */
  void put(DayKey key, Optional<Kept<SurgeAssessment>> assessment) {
    surges.put(SURGE + key, assessment);
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
        KeyValue<String, byte[]> entry = all.next();
        SurgeAssessment next = surges.read(entry.key, entry.value).value();
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
