package org.borderflow.input;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Counts what a mapping leaves out of a file, by reason, so that nothing goes in silence. */
final class LeftOut {
  private final Map<String, Long> counts = new TreeMap<>();

  void add(List<String> reasons) {
    reasons.forEach(reason -> counts.merge(reason, 1L, Long::sum));
  }

  void tell(String file, Consumer<String> lines) {
    if (!counts.isEmpty()) {
      lines.accept(
          file
              + ": left out by the mapping: "
              + counts.entrySet().stream()
                  .map(count -> count.getValue() + " (" + count.getKey() + ")")
                  .collect(Collectors.joining(", ")));
    }
  }
}
