package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Different things in the order in which they first came. Mostly it is one or two, found sooner by
 * looking at each than by way of a hash.
 *
 * @param <T> the things
 */
final class Distinct<T> {
  private static final int FEW = 4;

  private final List<T> inOrder = new ArrayList<>();
  private Set<T> hashed = Set.of();

  /** Adds a thing, unless it is there already. */
  void add(T thing) {
    if (inOrder.size() < FEW) {
      if (!inOrder.contains(thing)) {
        inOrder.add(thing);
      }
      return;
    }
    if (hashed.isEmpty()) {
      hashed = new HashSet<>(inOrder);
    }
    if (hashed.add(thing)) {
      inOrder.add(thing);
    }
  }

  int size() {
    return inOrder.size();
  }

  T get(int index) {
    return inOrder.get(index);
  }
}
