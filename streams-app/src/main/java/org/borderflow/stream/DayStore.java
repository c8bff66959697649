package org.borderflow.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;

/** The day estimates of this task's flows: {@code d} and flow and day. */
final class DayStore {
  private static final String DAY = "d ";

  private final KeyValueStore<String, byte[]> store;

  DayStore(KeyValueStore<String, byte[]> store) {
    this.store = store;
  }

  /** The estimates of a flow from one day to another, both inclusive, in order. */
  List<DayEstimate> between(Flow flow, LocalDate first, LocalDate last) {
    List<DayEstimate> found = new ArrayList<>();
    try (KeyValueIterator<String, byte[]> all =
        store.range(DAY + new DayKey(flow, first), DAY + new DayKey(flow, last))) {
      while (all.hasNext()) {
        found.add(EventCodec.DAY_ESTIMATE.read(all.next().value));
      }
    }
    return found;
  }

  void put(DayKey key, byte[] estimate) {
    store.put(DAY + key, estimate);
  }

  void remove(DayKey key) {
    store.delete(DAY + key);
  }
}
