package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What there is of each day, by the day's number.
 *
 * @param <T> what there is of a day
 */
final class ByDay<T> {
  private final Days days = new Days();
  private final List<T> values = new ArrayList<>();

  /** Does something with a day. */
  interface OfDay<T> {
    void accept(int day, T value);
  }

  /** The days of which there is something; they change with this. */
  Days days() {
    return days;
  }

  Optional<T> get(int day) {
    int index = days.indexOf(day);
    return index < 0 ? Optional.empty() : Optional.of(values.get(index));
  }

  /** Does something with each day in turn, which must not change this. */
  void forEach(OfDay<T> action) {
    for (int i = 0; i < values.size(); i++) {
      action.accept(days.at(i), values.get(i));
    }
  }

  /** What there is of the days of a span, in their order; to be read before anything changes. */
  List<T> in(Span span) {
    return values.subList(days.from(span.first()), days.from(span.last() + 1));
  }

  /** Puts something in place of what there is of a day, and gives that. */
  Optional<T> put(int day, T value) {
    int index = days.indexOf(day);
    if (index >= 0) {
      return Optional.of(values.set(index, value));
    }
    days.insert(-1 - index, day);
    values.add(-1 - index, value);
    return Optional.empty();
  }

  /** What there is of a day, made if there is nothing yet. */
  T computeIfAbsent(int day, Supplier<T> made) {
    int index = days.indexOf(day);
    if (index >= 0) {
      return values.get(index);
    }
    T value = made.get();
    put(day, value);
    return value;
  }

  /** Takes away what there is of a day; false if there is nothing. */
  boolean remove(int day) {
    int index = days.indexOf(day);
    if (index < 0) {
      return false;
    }
    days.removeAt(index);
    values.remove(index);
    return true;
  }
}
