package org.borderflow.observability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query of a dashboard, as far as its rules go. That it can be evaluated is for Prometheus to
 * say.
 *
 * @param text as it stands in the dashboard, variables included
 */
record PromQuery(String text) {
  /** A question for the values of a label. */
  static final Pattern LABEL_VALUES =
      Pattern.compile("label_values\\((?<selector>[a-z_]+(?:\\{[^{}]*})?), (?<label>[a-z_]+)\\)");

  /** A name that some meter has; functions and labels are named otherwise. */
  private static final Pattern METRIC =
      Pattern.compile("\\b(?:up|(?:borderflow|kafka|jvm|process|system)_[a-z0-9_]+)\\b");

  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
  private static final Pattern RATE =
      Pattern.compile("\\bi?rate\\([^\\[\\]]*\\[(?<range>[^\\]]*)]");
  private static final Pattern COUNTED = Pattern.compile("(?:\\b(?:i?rate|increase)\\()$");
  private static final List<String> MATCHERS = List.of("job=~\"$job\"", "instance=~\"$instance\"");

  /** The meters that it asks for. */
  Set<String> metrics() {
    Set<String> names = new TreeSet<>();
    Matcher metric = METRIC.matcher(QUOTED.matcher(text).replaceAll("\"\""));
    while (metric.find()) {
      names.add(metric.group());
    }
    return names;
  }

  /** What is wrong with it, by the name of the rule. */
  Map<String, String> findings() {
    Map<String, String> findings = new LinkedHashMap<>();
    if (metrics().isEmpty()) {
      findings.put("target-promql-rule", "asks for no meter: " + text);
    }
    Matcher metric = METRIC.matcher(text);
    while (metric.find()) {
      String rest = text.substring(metric.end());
      String matchers = rest.startsWith("{") ? rest.substring(0, rest.indexOf('}') + 1) : "";
      for (String matcher : MATCHERS) {
        if (!matchers.contains(matcher)) {
          findings.put("target-job-rule", "has no " + matcher + " at " + metric.group());
        }
      }
      boolean isCounter = metric.group().endsWith("_total") || metric.group().endsWith("_bucket");
      if (isCounter && !COUNTED.matcher(text.substring(0, metric.start())).find()) {
        findings.put("target-counter-agg-rule", "shows a counter as it is: " + metric.group());
      }
    }
    Matcher rate = RATE.matcher(text);
    while (rate.find()) {
      if (!rate.group("range").equals("$__rate_interval")) {
        findings.put("target-rate-interval-rule", "has a rate over " + rate.group("range"));
      }
    }
    return findings;
  }
}
