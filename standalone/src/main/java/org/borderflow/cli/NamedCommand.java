package org.borderflow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;

/**
 * A command, found by its name.
 *
 * @param path the commands from below the top down to it
 * @param words its name and what stands behind it, as on a command line
 */
record NamedCommand(List<CommandLine> path, List<String> words) {

  /** The command itself. */
  CommandLine command() {
    return path.get(path.size() - 1);
  }

  /** Such as {@code topics create}. */
  String name() {
    return String.join(" ", words.subList(0, path.size()));
  }

  /** Whether nothing stands behind the name. */
  boolean isAlone() {
    return path.size() == words.size();
  }

  /**
   * Finds the command that these words begin with.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE} when there is none
   */
  static NamedCommand find(CommandLine top, List<String> words) {
    List<CommandLine> path = new ArrayList<>();
    Optional<CommandLine> next = below(top, words, 0);
    while (next.isPresent()) {
      path.add(next.get());
      next = below(next.get(), words, path.size());
    }
    if (path.isEmpty()) {
      throw new CommandFailure(
          ExitCode.USAGE,
          "there is no command \"" + words.get(0) + "\"; see " + top.getCommandName() + " help");
    }
    return new NamedCommand(List.copyOf(path), List.copyOf(words));
  }

  private static Optional<CommandLine> below(CommandLine command, List<String> words, int at) {
    return at < words.size()
        ? Optional.ofNullable(command.getSubcommands().get(words.get(at)))
        : Optional.empty();
  }

  /** Every command that does something, those within others too. */
  static List<NamedCommand> all(CommandLine top) {
    return within(top, new NamedCommand(List.of(), List.of())).toList();
  }

  private static Stream<NamedCommand> within(CommandLine command, NamedCommand here) {
    return command.getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(entry -> here.with(entry.getKey(), entry.getValue()))
        .flatMap(
            one ->
                one.command().getSubcommands().isEmpty()
                    ? Stream.of(one)
                    : within(one.command(), one));
  }

  private NamedCommand with(String word, CommandLine command) {
    return new NamedCommand(
        Stream.concat(path.stream(), Stream.of(command)).toList(),
        Stream.concat(words.stream(), Stream.of(word)).toList());
  }
}
