package org.borderflow.cli;

import java.util.Optional;

/**
 * A setting as it holds.
 *
 * @param name the option, such as {@code --threads}; for a setting of Kafka's clients its own name;
 *     for a secret that has no option its variable
 * @param value its value as it may be shown; empty: not set
 * @param source where it comes from: {@code command line}, a variable, a file and a key, or {@code
 *     default}
 */
record EffectiveSetting(String name, Optional<String> value, String source) {
  static final String COMMAND_LINE = "command line";
  static final String DEFAULT = "default";
}
