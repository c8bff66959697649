package org.borderflow.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Events of the store that were read or written last, so that they need not be read back. Holds
 * some bytes of JSON, about three times as much in memory.
 */
final class Recent<T> {
  private final long most;
  private final Map<String, Kept<T>> events = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * @param most bytes of JSON that may stay
   */
  Recent(long most) {
    this.most = most;
  }

  Optional<Kept<T>> get(String key) {
    return Optional.ofNullable(events.get(key));
  }

  void put(String key, Kept<T> event) {
    remove(key);
    events.put(key, event);
    size += event.bytes().length;
    Iterator<Kept<T>> oldest = events.values().iterator();
    while (size > most && oldest.hasNext()) {
      size -= oldest.next().bytes().length;
      oldest.remove();
    }
  }

  void clear() {
    events.clear();
    size = 0;
  }

  void remove(String key) {
    Optional.ofNullable(events.remove(key)).ifPresent(old -> size -= old.bytes().length);
  }
}
