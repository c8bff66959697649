package org.borderflow.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.borderflow.day.DayKey;

/** Events of the store that were read or written last, so that they need not be read back. */
final class Recent<T> {
  private final ToIntFunction<T> weight;
  private final long most;
  private final Map<DayKey, Kept<T>> events = new LinkedHashMap<>(16, 0.75f, true);
  private long size;

  /**
   * @param weight of an event
   * @param most weight that may stay
   */
  Recent(ToIntFunction<T> weight, long most) {
    this.weight = weight;
    this.most = most;
  }

  Optional<Kept<T>> get(DayKey key) {
    return Optional.ofNullable(events.get(key));
  }

  void put(DayKey key, Kept<T> event) {
    remove(key);
    events.put(key, event);
    size += weight.applyAsInt(event.value());
    Iterator<Kept<T>> oldest = events.values().iterator();
    while (size > most && oldest.hasNext()) {
      size -= weight.applyAsInt(oldest.next().value());
      oldest.remove();
    }
  }

  void remove(DayKey key) {
    Optional.ofNullable(events.remove(key))
        .ifPresent(old -> size -= weight.applyAsInt(old.value()));
  }
}
