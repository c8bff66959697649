package org.borderflow.stream;

import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.json.EventCodec;

/** Events of one kind in the store; those that were in use last also in memory. */
final class EventStore<T> {
  private final KeyValueStore<String, byte[]> store;
  private final EventCodec<T> codec;
  private final Recent<T> recent;

  EventStore(KeyValueStore<String, byte[]> store, EventCodec<T> codec, Recent<T> recent) {
    this.store = store;
    this.codec = codec;
    this.recent = recent;
  }

  Optional<Kept<T>> get(String key) {
    return recent
        .get(key)
        .or(() -> Optional.ofNullable(store.get(key)).map(bytes -> read(key, bytes)));
  }

  /** What an entry of the store says. */
  Kept<T> read(String key, byte[] bytes) {
    return recent
        .get(key)
        .orElseGet(
            () -> {
              Kept<T> read = Kept.read(bytes, codec);
              recent.put(key, read);
              return read;
            });
  }

  /** Keeps an event; an empty one is forgotten. */
  void put(String key, Optional<Kept<T>> event) {
    if (event.isPresent()) {
      store.put(key, event.get().bytes());
      recent.put(key, event.get());
    } else {
      store.delete(key);
      recent.remove(key);
    }
  }
}
