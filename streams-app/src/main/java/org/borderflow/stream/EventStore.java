package org.borderflow.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.borderflow.day.DayKey;
import org.borderflow.json.EventCodec;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;

/**
 * Events of one kind, one for a flow and day: a letter, flow and day in the store. What was used
 * last is in memory; what is put here is written when {@link #write} is called, and till then here
 * alone.
 */
final class EventStore<T> {
  private static final int LENGTH_OF_DAY = 10;
  private static final LocalDate FIRST = LocalDate.of(Period.FIRST_YEAR, 1, 1);
  private static final LocalDate LAST = LocalDate.of(Period.LAST_YEAR, 12, 31);

  /** Flows whose days are known, some hundred bytes each. */
  private static final int MOST_FLOWS = 20_000;

  private final String kind;
  private final KeyValueStore<String, byte[]> store;
  private final EventCodec<T> codec;
  private final Recent<T> recent;
  private final Map<Flow, KnownDays> days = new LinkedHashMap<>(16, 0.75f, true);
  private Map<DayKey, Unwritten<T>> unwritten = new LinkedHashMap<>();

  /**
   * @param kind what keys begin with
   * @param weight of an event in memory
   * @param most weight that may stay in memory
   */
  EventStore(
      String kind,
      KeyValueStore<String, byte[]> store,
      EventCodec<T> codec,
      ToIntFunction<T> weight,
      long most) {
    this.kind = kind;
    this.store = store;
    this.codec = codec;
    this.recent = new Recent<>(weight, most);
  }

  /** The event of a flow on a day. */
  Optional<T> get(DayKey key) {
    Unwritten<T> waiting = unwritten.get(key);
    return waiting == null ? written(key).map(Kept::value) : waiting.now();
  }

  /** Whether an event is to the byte what is there. */
  boolean has(DayKey key, Optional<T> event) {
    Unwritten<T> waiting = unwritten.get(key);
    return waiting == null ? Kept.areSame(written(key), event, codec) : waiting.now().equals(event);
  }

  /** As it was when all was written last. */
  Optional<T> before(DayKey key) {
    Unwritten<T> waiting = unwritten.get(key);
    return (waiting == null ? written(key) : waiting.before()).map(Kept::value);
  }

  private Optional<Kept<T>> written(DayKey key) {
    Optional<Kept<T>> known = recent.get(key);
    if (known.isPresent() || !daysOf(key.flow()).contains(key.day())) {
      return known;
    }
    Optional<Kept<T>> read =
        Optional.ofNullable(store.get(kind + key)).map(bytes -> Kept.read(bytes, codec));
    read.ifPresent(event -> recent.put(key, event));
    return read;
  }

  /** The days of a flow that have an event. */
  KnownDays daysOf(Flow flow) {
    KnownDays known = days.get(flow);
    if (known != null) {
      return known;
    }
    KnownDays read = new KnownDays();
    String first = kind + new DayKey(flow, FIRST);
    try (KeyValueIterator<String, byte[]> all = store.range(first, kind + new DayKey(flow, LAST))) {
      while (all.hasNext()) {
        KeyValue<String, byte[]> next = all.next();
        read.add(LocalDate.parse(next.key.substring(next.key.length() - LENGTH_OF_DAY)));
      }
    }
    days.put(flow, read);
    return read;
  }

  /** The days of a flow from one to another, both inclusive, that have an event, in order. */
  List<LocalDate> daysBetween(Flow flow, LocalDate first, LocalDate last) {
    List<LocalDate> found = new ArrayList<>();
    KnownDays known = daysOf(flow);
    for (Optional<LocalDate> day = known.from(first);
        day.filter(next -> !next.isAfter(last)).isPresent();
        day = known.from(day.get().plusDays(1))) {
      found.add(day.get());
    }
    return found;
  }

  /** The events of a flow from one day to another, both inclusive, in order. */
  NavigableMap<LocalDate, T> between(Flow flow, LocalDate first, LocalDate last) {
    NavigableMap<LocalDate, T> found = new TreeMap<>();
    for (LocalDate day : daysBetween(flow, first, last)) {
      get(new DayKey(flow, day)).ifPresent(event -> found.put(day, event));
    }
    return found;
  }

  /**
   * Keeps an event; an empty one is forgotten.
   *
   * @param cause the record that makes it so
   * @param again whether it goes out even if it is as before
   */
  void put(DayKey key, Optional<T> event, Record<Object, Object> cause, boolean again) {
    Unwritten<T> waiting = unwritten.get(key);
    unwritten.put(
        key,
        waiting == null
            ? new Unwritten<>(written(key), event, cause, again)
            : waiting.and(event, cause, again));
    KnownDays known = daysOf(key.flow());
    if (event.isPresent()) {
      known.add(key.day());
    } else {
      known.remove(key.day());
    }
  }

  /** What has been put since all was written last, in the order in which it first was. */
  Map<DayKey, Unwritten<T>> unwritten() {
    return unwritten;
  }

  /** Whether the store has already what is to be written under a key. */
  boolean isWritten(Unwritten<T> one) {
    return Kept.areSame(one.before(), one.now(), codec);
  }

  /**
   * Writes one event that is not as the store has it, or is to go out again: then it is written
   * only if it is another.
   *
   * @return its JSON; nothing when there is no event any more
   */
  Optional<byte[]> write(DayKey key, Unwritten<T> one) {
    Optional<byte[]> bytes = one.now().map(codec::write);
    if (!one.again() || !isWritten(one)) {
      bytes.ifPresentOrElse(json -> store.put(kind + key, json), () -> store.delete(kind + key));
    }
    return bytes;
  }

  /** All is written. */
  void allWritten() {
    unwritten.forEach(
        (key, one) ->
            one.now()
                .ifPresentOrElse(
                    event -> recent.put(key, Kept.of(event)), () -> recent.remove(key)));
    unwritten = new LinkedHashMap<>();
    // Not while something waits that the store does not know of.
    while (days.size() > MOST_FLOWS) {
      days.remove(days.keySet().iterator().next());
    }
  }
}
