package org.borderflow.cli;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Finds settings that no command has: most often a slip of the pen. */
final class UnknownSettings {
  private static final String LOG = "BORDERFLOW_LOG";

  /** Variables that are no option: of the launcher, of the log, and secrets. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of(LOG, "BORDERFLOW_JAVA_OPTS", "BORDERFLOW_HTTP_TOKEN", "BORDERFLOW_ALERT_SECRET");

  private static final List<String> LOG_LEVELS = List.of("", "ERROR", "WARN", "INFO", "DEBUG");

  private UnknownSettings() {}

  /** One line for each, in a stable order. */
  static List<String> warnings(CommandLine top, Settings settings) {
    Set<String> keys = keys(top).collect(Collectors.toSet());
    Set<String> variables = keys.stream().map(Settings::variable).collect(Collectors.toSet());
    Stream<String> unknownVariables =
        settings.env().keySet().stream()
            .filter(name -> name.startsWith(Settings.PREFIX))
            .filter(name -> !variables.contains(name) && !OTHER_VARIABLES.contains(name))
            .map(name -> "variable " + name + ": no command has this setting; it is ignored");
    Stream<String> unknownKeys =
        settings.file().entries().keySet().stream()
            .filter(
                key -> !keys.contains(key) || Settings.variable(key).equals(SettingsFile.VARIABLE))
            .map(
                key ->
                    settings.file().name()
                        + ": no command has the setting \""
                        + key
                        + "\"; it is ignored");
    return Stream.of(unknownVariables.sorted(), unknownKeys.sorted(), logLevel(settings))
        .flatMap(lines -> lines)
        .toList();
  }

  private static Stream<String> keys(CommandLine command) {
    return Stream.concat(
        command.getCommandSpec().options().stream().flatMap(Settings::keys),
        command.getSubcommands().values().stream().flatMap(UnknownSettings::keys));
  }

  private static Stream<String> logLevel(Settings settings) {
    String level = settings.env().getOrDefault(LOG, "");
    return LOG_LEVELS.contains(level)
        ? Stream.empty()
        : Stream.of(
            String.format(
                Locale.ROOT,
                "variable %s: \"%s\" is none of ERROR, WARN, INFO, DEBUG",
                LOG,
                level));
  }
}
