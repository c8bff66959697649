package org.borderflow.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which countries share a border. */
final class Neighbours {
  private final Map<String, Set<String>> of = new HashMap<>();

  Neighbours() {
    for (WordList.Line line : WordList.read("world/neighbours.txt").lines()) {
      for (WordForms.Form other : line.forms()) {
        add(line.key(), other.text());
        add(other.text(), line.key());
      }
    }
  }

  private void add(String one, String other) {
    of.computeIfAbsent(one, any -> new HashSet<>()).add(other);
  }

  /** Whether people can cross straight from one to the other, as far as the list knows. */
  boolean adjoin(String one, String other) {
    return of.getOrDefault(one, Set.of()).contains(other);
  }

  /** The one of two countries that is not {@code known}. */
  static String other(List<String> pair, String known) {
    return pair.get(0).equals(known) ? pair.get(1) : pair.get(0);
  }
}
