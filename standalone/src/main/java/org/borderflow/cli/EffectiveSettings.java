package org.borderflow.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.borderflow.connection.ClientFile;
import org.borderflow.connection.ClientProperty;
import org.borderflow.connection.ClientSecrets;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What a command's settings are, and where each comes from. */
final class EffectiveSettings {
  private static final String CLIENT_FILE = "--command-config";
  private static final String CLIENT_PROPERTY = "--command-property";

  /** What picocli shows of a field that holds nothing yet. */
  private static final Set<String> NONE = Set.of("", "null", "[]", "{}", "Optional.empty");

  /** Secrets that are variables alone, by the option that goes with each. */
  private static final Map<String, String> SECRET_VARIABLES =
      Map.of(
          "--http-token-file", "BORDERFLOW_HTTP_TOKEN",
          "--alert-secret-file", "BORDERFLOW_ALERT_SECRET");

  private final Settings settings;

  EffectiveSettings(Settings settings) {
    this.settings = settings;
  }

  /** A value and where it stands. */
  private record Given(List<String> values, String source) {}

  /**
   * The settings of a command with this command line, which may leave out what the command needs.
   *
   * @throws ParameterException when a value is wrong
   */
  List<EffectiveSetting> of(CommandLine top, NamedCommand named) {
    CommandLine command = top;
    command.getCommandSpec().parser().collectErrors(true);
    for (CommandLine one : named.path()) {
      one.getCommandSpec().parser().collectErrors(true);
      command = one;
    }
    // From the top: picocli asks the commands above whether they are to print a help.
    ParseResult parsed = top.parseArgs(named.words().toArray(String[]::new));
    check(parsed);
    while (parsed.hasSubcommand()) {
      parsed = parsed.subcommand();
      check(parsed);
    }
    return of(command, parsed);
  }

  private static void check(ParseResult parsed) {
    for (Exception error : parsed.errors()) {
      if (error instanceof ParameterException wrong
          && !(error instanceof MissingParameterException)) {
        throw wrong;
      }
    }
  }

  private List<EffectiveSetting> of(CommandLine command, ParseResult parsed) {
    List<EffectiveSetting> all = new ArrayList<>();
    Map<String, EffectiveSetting> client = new TreeMap<>();
    for (OptionSpec option : command.getCommandSpec().options()) {
      if (option.usageHelp() || option.versionHelp() || option.hidden()) {
        continue;
      }
      String name = option.longestName();
      Optional<Given> given = given(option, parsed);
      all.add(setting(option, given));
      if (name.equals(CLIENT_FILE)) {
        given.ifPresent(file -> client.putAll(ofFile(Path.of(file.values().get(0)))));
      }
      secretVariable(name).ifPresent(all::add);
    }
    // Behind the file, whichever comes first among the options: it wins.
    Optional.ofNullable(command.getCommandSpec().findOption(CLIENT_PROPERTY))
        .flatMap(option -> given(option, parsed))
        .ifPresent(given -> client.putAll(ofProperties(given)));
    all.addAll(client.values());
    return List.copyOf(all);
  }

  private Optional<Given> given(OptionSpec option, ParseResult parsed) {
    if (parsed.hasMatchedOption(option)) {
      return Optional.of(
          new Given(
              parsed.matchedOption(option.longestName()).originalStringValues(),
              EffectiveSetting.COMMAND_LINE));
    }
    return settings.find(option).map(found -> new Given(List.of(found.value()), found.origin()));
  }

  private static EffectiveSetting setting(OptionSpec option, Optional<Given> given) {
    String name = option.longestName();
    boolean aSwitch = option.arity().max() == 0;
    return given
        .map(
            one ->
                new EffectiveSetting(
                    name, Optional.of(shown(name, one.values(), aSwitch)), one.source()))
        .orElseGet(
            () ->
                new EffectiveSetting(
                    name,
                    Optional.ofNullable(option.defaultValueString())
                        .filter(value -> !NONE.contains(value)),
                    EffectiveSetting.DEFAULT));
  }

  private static String shown(String name, List<String> values, boolean aSwitch) {
    List<String> shown = values.stream().map(value -> ShownValue.of(name, value)).toList();
    return aSwitch && shown.isEmpty() ? "true" : String.join(", ", shown);
  }

  private Optional<EffectiveSetting> secretVariable(String option) {
    return Optional.ofNullable(SECRET_VARIABLES.get(option))
        .map(
            variable ->
                new EffectiveSetting(
                    variable,
                    Optional.of(settings.env().getOrDefault(variable, ""))
                        .filter(value -> !value.isEmpty())
                        .map(value -> "set"),
                    "variable"));
  }

  private static Map<String, EffectiveSetting> ofFile(Path file) {
    Map<String, EffectiveSetting> all = new TreeMap<>();
    ClientFile.read(file)
        .forEach(
            (key, value) ->
                all.put(
                    key,
                    new EffectiveSetting(
                        key, Optional.of(ClientSecrets.shown(key, value)), file + ": " + key)));
    return all;
  }

  private static Map<String, EffectiveSetting> ofProperties(Given given) {
    Map<String, EffectiveSetting> all = new TreeMap<>();
    given.values().stream()
        .flatMap(String::lines)
        .flatMap(line -> Stream.of(ClientProperty.parse(line)))
        .forEach(
            one ->
                all.put(
                    one.key(),
                    new EffectiveSetting(
                        one.key(),
                        Optional.of(ClientSecrets.shown(one.key(), one.value())),
                        CLIENT_PROPERTY + ", " + given.source())));
    return all;
  }
}
