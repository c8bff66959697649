package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
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
  private static final int LENGTH_OF_DAY = 10;

  private final KeyValueStore<String, byte[]> store;
  private final EventStore<DayEstimate> days;

  DayStore(KeyValueStore<String, byte[]> store, Recent<DayEstimate> recent) {
    this.store = store;
    this.days = new EventStore<>(store, EventCodec.DAY_ESTIMATE, recent);
  }

  /** The estimates of a flow from one day to another, both inclusive, in order. */
  NavigableMap<LocalDate, DayEstimate> between(Flow flow, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, DayEstimate> found = new TreeMap<>();
    forEach(
        flow, first, last, (key, bytes) -> found.put(dayOf(key), days.read(key, bytes).value()));
    return found;
  }

  /** The days of a flow that have an estimate, from one day to another, both inclusive. */
  NavigableSet<LocalDate> daysBetween(Flow flow, LocalDate first, LocalDate last) {
    NavigableSet<LocalDate> found = new TreeSet<>();
    forEach(flow, first, last, (key, bytes) -> found.add(dayOf(key)));
    return found;
  }

  private void forEach(
      Flow flow, LocalDate first, LocalDate last, BiConsumer<String, byte[]> reader) {
    try (KeyValueIterator<String, byte[]> all =
        store.range(DAY + new DayKey(flow, first), DAY + new DayKey(flow, last))) {
      all.forEachRemaining(next -> reader.accept(next.key, next.value));
    }
  }

  private static LocalDate dayOf(String key) {
    return LocalDate.parse(key.substring(key.length() - LENGTH_OF_DAY));
  }

  Optional<Kept<DayEstimate>> get(DayKey key) {
    return days.get(DAY + key);
  }

  /** Keeps an estimate; an empty one is forgotten. */
  void put(DayKey key, Optional<Kept<DayEstimate>> estimate) {
    days.put(DAY + key, estimate);
  }
}
