package org.borderflow.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what the settings of commands are, and where each comes from. */
@Command(
    name = "config",
    description = {
      "Prints each setting of a command, its value, and where that comes from: the command line, a"
          + " variable, a settings file, or the default. Secrets are not shown.",
      "What follows COMMAND is taken as its command line, and nothing is done. Without COMMAND:"
          + " what is set for any command, by variables or a file."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow config",
      "  borderflow config stream",
      "  borderflow config --output json stream --threads 4 --command-config tls.properties",
      "",
      "Exit codes: 0 ok, 2 usage, or a setting is wrong, 3 a settings file cannot be read."
    })
final class ConfigCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text or json (default: ${DEFAULT-VALUE})")
  private String output = "text";

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "a command, and its options")
  private List<String> words = List.of();

  ConfigCommand() {}

  @Override
  public Integer call() {
    if (!output.equals("text") && !output.equals("json")) {
      throw new CommandFailure(
          ExitCode.USAGE, "config: --output is \"" + output + "\"; write text or json");
    }
    Settings settings = (Settings) spec.commandLine().getDefaultValueProvider();
    EffectiveSettings effective = new EffectiveSettings(settings);
    Map<EffectiveSetting, List<String>> found =
        words.isEmpty() ? ofAll(effective) : ofOne(effective);
    spec.commandLine()
        .getOut()
        .println(output.equals("text") ? ConfigForm.text(found) : ConfigForm.json(found));
    return ExitCode.OK;
  }

  private Map<EffectiveSetting, List<String>> ofOne(EffectiveSettings effective) {
    NamedCommand named = NamedCommand.find(spec.root().commandLine(), words);
    Map<EffectiveSetting, List<String>> found = new LinkedHashMap<>();
    effective
        .of(spec.root().commandLine(), named)
        .forEach(setting -> found.put(setting, List.of(named.name())));
    return found;
  }

  /** What is set at all; a default of one command may be none of another. */
  private Map<EffectiveSetting, List<String>> ofAll(EffectiveSettings effective) {
    Map<EffectiveSetting, List<String>> found = new LinkedHashMap<>();
    for (NamedCommand named : NamedCommand.all(spec.root().commandLine())) {
      if (named.command() == spec.commandLine()) {
        continue;
      }
      for (EffectiveSetting setting : effective.of(spec.root().commandLine(), named)) {
        if (setting.value().isPresent() && !setting.source().equals(EffectiveSetting.DEFAULT)) {
          found.computeIfAbsent(setting, any -> new ArrayList<>()).add(named.name());
        }
      }
    }
    return found;
  }

  /** So that the options behind COMMAND are that command's. */
  static void prepare(CommandLine top) {
    top.getSubcommands().values().stream()
        .filter(command -> command.getCommand() instanceof ConfigCommand)
        .forEach(command -> command.setStopAtPositional(true));
  }
}
