package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;

/**
 * The day estimates of this task's flows, each as it follows from the flow's own reports: {@code d}
 * and flow and day.
 */
final class DayStore {
  private static final String DAY = "d ";

  private final KeyValueStore<String, byte[]> store;

  DayStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The estimates of a flow from one day to another, both inclusive, in order. */
  NavigableMap<LocalDate, DayEstimate> between(Flow flow, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, DayEstimate> found = new TreeMap<>();
    try (KeyValueIterator<String, byte[]> all =
        store.range(DAY + new DayKey(flow, first), DAY + new DayKey(flow, last))) {
      all.forEachRemaining(
          next -> {
            DayEstimate day = EventCodec.DAY_ESTIMATE.read(next.value);
            found.put(day.day(), day);
          });
    }
    return found;
  }

  Optional<byte[]> get(DayKey key) {
    return Optional.ofNullable(store.get(DAY + key));
  }

  /** Keeps an estimate; an empty one is forgotten. */
  void put(DayKey key, Optional<byte[]> estimate) {
    estimate.ifPresentOrElse(bytes -> store.put(DAY + key, bytes), () -> store.delete(DAY + key));
  }
}
