package org.borderflow.json;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.borderflow.report.Text;
import tools.jackson.core.JacksonException;

/**
 * The way from the top of a document to a field.
 *
 * @param steps field names, a list's index written {@code [0]}
 */
record FieldPath(List<String> steps) {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9]*|\\[[0-9]+]");

  /** Takes the steps as they are now. */
  FieldPath {
    steps = List.copyOf(steps);
  }

  /** The way that an error of Jackson's tells. */
  static FieldPath of(JacksonException error) {
    return new FieldPath(
        error.getPath().stream()
            .map(
                step ->
                    step.getPropertyName() == null
                        ? "[" + step.getIndex() + "]"
                        : step.getPropertyName())
            .toList());
  }

  /**
   * The way to a field that a record names: this way, as far as it goes, knows the index in a list,
   * which a record does not; the record knows which of its fields it means.
   *
   * @param field dotted name, without indexes
   */
  FieldPath to(String field) {
    List<String> named = List.of(field.split("\\."));
    List<String> plain = steps.stream().filter(step -> !step.startsWith("[")).toList();
    if (plain.size() > named.size() || !plain.equals(named.subList(0, plain.size()))) {
      return this;
    }
    List<String> all = new ArrayList<>(steps);
    all.addAll(named.subList(plain.size(), named.size()));
    return new FieldPath(all);
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  /** As people write it: {@code evidence[0].part}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (String step : steps) {
      if (!text.isEmpty() && !step.startsWith("[")) {
        text.append('.');
      }
      text.append(PLAIN.matcher(step).matches() ? step : Text.quote(step));
    }
    return text.toString();
  }
}
