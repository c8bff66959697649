package org.borderflow.observability;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a PromQL expression asks for, as far as a rule needs it. No parser: what is not a name of a
 * metric is taken out, and what is left over are names.
 *
 * @param text the expression, with metrics written as {@code name{label="value"}}
 */
record Expression(String text) {
  private static final Pattern MATCHER =
      Pattern.compile("([a-z_]+)\\s*(?:=~|!~|!=|=)\\s*\"([^\"]*)\"");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");
  private static final Pattern DURATIONS = Pattern.compile("\\[[^\\]]*]|\\boffset\\s+\\w+");
  private static final Pattern LABELS =
      Pattern.compile("\\b(by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
  private static final Pattern FUNCTION = Pattern.compile("[a-z_0-9]+\\s*(?=\\()");
  private static final Pattern WORD = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "unless",
          "bool",
          "by",
          "without",
          "on",
          "ignoring",
          "group_left",
          "group_right",
          "sum",
          "max",
          "min",
          "count",
          "avg");

  /** Names of the metrics. */
  Set<String> metrics() {
    String rest = text;
    for (Pattern other : new Pattern[] {STRING, BRACES, DURATIONS, LABELS, FUNCTION}) {
      rest = other.matcher(rest).replaceAll(" ");
    }
    return WORD.matcher(rest)
        .results()
        .map(word -> word.group())
        .filter(word -> !KEYWORDS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values that a label is compared with, each alternative by itself. */
  Set<String> valuesOf(String label) {
    Set<String> values = new TreeSet<>();
    Matcher matcher = MATCHER.matcher(text);
    while (matcher.find()) {
      if (matcher.group(1).equals(label)) {
        values.addAll(Set.of(matcher.group(2).split("\\|", -1)));
      }
    }
    return values;
  }
}
