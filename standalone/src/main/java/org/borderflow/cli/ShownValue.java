package org.borderflow.cli;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.borderflow.connection.ClientProperty;
import org.borderflow.connection.ClientSecrets;

/** Values of options without what is secret in them. */
final class ShownValue {
  /** Scheme, user and password, host and port, and all behind it. */
  private static final Pattern ADDRESS =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*://)([^\\s/@]*@)?([^\\s/?#@]+)([^\\s]*)");

  private ShownValue() {}

  /**
   * A value as it may be shown: of an address that alerts go to, scheme and host alone, since the
   * rest of a webhook's address is as good as a password.
   *
   * @param option the option's long name, with its dashes
   */
  static String of(String option, String value) {
    if (option.equals("--command-property")) {
      return value
          .lines()
          .map(ClientProperty::parse)
          .map(ClientProperty::toString)
          .collect(Collectors.joining(", "));
    }
    if (ClientSecrets.isSecret(option) && !option.endsWith("-file")) {
      return ClientSecrets.HIDDEN;
    }
    boolean alerts = option.startsWith("--alert-");
    return ADDRESS
        .matcher(value)
        .replaceAll(
            found -> {
              String rest = found.group(4);
              boolean hidden = alerts && !rest.isEmpty() && !rest.equals("/");
              return java.util.regex.Matcher.quoteReplacement(
                  found.group(1)
                      + (found.group(2) == null ? "" : ClientSecrets.HIDDEN + "@")
                      + found.group(3)
                      + (hidden ? "/" + ClientSecrets.HIDDEN : rest));
            });
  }
}
