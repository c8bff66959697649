package org.borderflow.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Part of a list.
 *
 * @param items what is in it
 * @param next the last one's key, if more come behind it
 */
record Slice<T>(List<T> items, Optional<String> next) {

  /** The beginning of a list. Reads one more than that, to know whether it goes on. */
  static <T> Slice<T> of(Stream<T> all, int limit, Function<T, Object> key) {
    List<T> read = all.limit(limit + 1L).toList();
    if (read.size() <= limit) {
      return new Slice<>(read, Optional.empty());
    }
    List<T> items = List.copyOf(read.subList(0, limit));
    return new Slice<>(items, Optional.of(key.apply(items.get(limit - 1)).toString()));
  }

  <R> List<R> map(Function<T, R> form) {
    return items.stream().map(form).toList();
  }
}
