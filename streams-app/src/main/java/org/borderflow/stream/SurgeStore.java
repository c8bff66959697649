package org.borderflow.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayKey;

/** The assessments of this task's flows: {@code s} and flow and day. */
final class SurgeStore {
  private static final String SURGE = "s ";

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
}
