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
  private static final Pattern BETWEEN_STEPS = Pattern.compile("\\.|(?=\\[)");

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
   * which a record does not, and the name that the record has there; the record knows which of its
   * fields it means.
   *
   * @param field dotted name that begins where the record usually stands: {@code expectation.low}
   */
  FieldPath to(String field) {
    List<String> named = List.of(BETWEEN_STEPS.split(field));
    int plain = (int) steps.stream().filter(step -> !step.startsWith("[")).count();
    if (plain > named.size()) {
      return this;
    }
    List<String> all = new ArrayList<>(steps);
    all.addAll(named.subList(plain, named.size()));
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
