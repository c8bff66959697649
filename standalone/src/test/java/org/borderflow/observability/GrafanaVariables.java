package org.borderflow.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts values in the place of Grafana's variables, as Grafana would.
 *
 * @param values by name; with a format, by both: {@code __from:date:YYYY-MM-DD}
 */
record GrafanaVariables(Map<String, String> values) {
  private static final Pattern VARIABLE =
      Pattern.compile("\\$\\{(?<braced>[^}]+)}|\\$(?<bare>[A-Za-z_][A-Za-z0-9_]*)");

  /**
   * The text with all its variables replaced.
   *
   * @throws IllegalArgumentException when there is one that has no value
   */
  String fill(String text) {
    return VARIABLE
        .matcher(text)
        .replaceAll(
            found -> {
              Matcher one = VARIABLE.matcher(found.group());
              if (!one.matches()) {
                throw new IllegalStateException(found.group());
              }
              String name = one.group("braced") == null ? one.group("bare") : one.group("braced");
              return Matcher.quoteReplacement(value(name));
            });
  }

  private String value(String name) {
    if (name.endsWith(":percentencode")) {
      return URLEncoder.encode(value(name.substring(0, name.indexOf(':'))), UTF_8);
    }
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("nothing is known of the variable " + name);
    }
    return value;
  }
}
