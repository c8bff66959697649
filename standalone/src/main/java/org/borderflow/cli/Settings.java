package org.borderflow.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What an option is when the command line does not give it: {@code --bootstrap-server} is looked up
 * as the variable {@code BORDERFLOW_BOOTSTRAP_SERVER}, then as {@code bootstrap-server} in the
 * settings file; an empty variable is none.
 */
record Settings(Map<String, String> env, SettingsFile file) implements IDefaultValueProvider {
  static final String PREFIX = "BORDERFLOW_";

  private static final List<String> YES = List.of("1", "yes", "on");
  private static final List<String> NO = List.of("0", "no", "off");

  /** A value and where it stands. */
  record Found(String value, String origin) {}

  Settings {
    env = Map.copyOf(env);
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return find(argument).map(found -> plain(argument, found.value())).orElse(null);
  }

  /** The value of this option outside the command line. */
  Optional<Found> find(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? keys(option).flatMap(key -> find(key).stream()).findFirst()
        : Optional.empty();
  }

  /** The keys under which an option is looked up; help and version have none. */
  static Stream<String> keys(OptionSpec option) {
    if (option.usageHelp() || option.versionHelp()) {
      return Stream.empty();
    }
    return Arrays.stream(option.names())
        .filter(name -> name.startsWith("--"))
        .map(name -> name.substring(2));
  }

  /** The variable of a key. */
  static String variable(String key) {
    return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
  }

  private Optional<Found> find(String key) {
    String variable = variable(key);
    String value = env.getOrDefault(variable, "");
    if (!value.isEmpty()) {
      return Optional.of(new Found(value, variable));
    }
    return Optional.ofNullable(file.entries().get(key))
        .map(entry -> new Found(entry, file.name() + ": " + key));
  }

  private static String plain(ArgSpec argument, String value) {
    Class<?> type = argument.type();
    if (type != boolean.class && type != Boolean.class) {
      return value;
    }
    String lower = value.strip().toLowerCase(Locale.ROOT);
    return YES.contains(lower) ? "true" : NO.contains(lower) ? "false" : lower;
  }
}
