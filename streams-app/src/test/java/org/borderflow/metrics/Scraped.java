package org.borderflow.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prometheus' text form, read. */
record Scraped(String text) {
  private static final Pattern SAMPLE = Pattern.compile("([a-z_]+)(?:\\{(.*)})? (\\S+)");
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** A line. */
  record Sample(String name, Map<String, String> labels, double value) {}

  /** All samples of a name. */
  List<Sample> all(String name) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(SAMPLE::matcher)
        .filter(Matcher::matches)
        .filter(line -> line.group(1).equals(name))
        .map(line -> new Sample(name, labels(line.group(2)), Double.parseDouble(line.group(3))))
        .toList();
  }

  /** The only sample of a name with such a label. */
  double value(String name, String label, String is) {
    List<Sample> found =
        all(name).stream().filter(sample -> is.equals(sample.labels().get(label))).toList();
    if (found.size() != 1) {
      throw new AssertionError(name + " with " + label + "=" + is + ": " + found);
    }
    return found.get(0).value();
  }

  /** The only sample of a name. */
  double value(String name) {
    return value(name, "application", "borderflow");
  }

  private static Map<String, String> labels(@org.jspecify.annotations.Nullable String text) {
    Map<String, String> labels = new HashMap<>();
    Matcher label = LABEL.matcher(text == null ? "" : text);
    while (label.find()) {
      labels.put(label.group(1), label.group(2));
    }
    return labels;
  }
}
