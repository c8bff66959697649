package org.borderflow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the manual page of a command. */
@Command(
    name = "man",
    description = "Prints the manual page of the program, or of a command.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow man stream | man -l -",
      "  borderflow man --all ~/.local/share/man/man1     (then: man borderflow-stream)",
      "",
      "Exit codes: 0 ok, 2 there is no such command, 3 the folder cannot be written."
    })
final class ManCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--all",
      paramLabel = "FOLDER",
      description = "write the pages of all commands into this folder, which is made")
  private Optional<Path> folder = Optional.empty();

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..*",
      description = "a command, such as topics create (default: the program itself)")
  private List<String> words = List.of();

  ManCommand() {}

  @Override
  public Integer call() {
    // Another than the one that runs: that one's defaults come from this user's settings.
    CommandLine top = Borderflow.commandLine();
    String version = Version.program();
    if (folder.isPresent()) {
      write(top, version, folder.get());
    } else {
      CommandLine asked = words.isEmpty() ? top : found(top);
      spec.commandLine().getOut().print(ManPage.of(asked, version));
    }
    return ExitCode.OK;
  }

  private CommandLine found(CommandLine top) {
    NamedCommand named = NamedCommand.find(top, words);
    if (!named.isAlone()) {
      throw new CommandFailure(
          ExitCode.USAGE, "man: there is no command \"" + String.join(" ", words) + '"');
    }
    return named.command();
  }

  private void write(CommandLine top, String version, Path into) {
    try {
      Files.createDirectories(into);
      for (CommandLine command : withAllBelow(top).toList()) {
        Files.writeString(into.resolve(ManPage.fileName(command)), ManPage.of(command, version));
      }
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, into + ": cannot be written (" + e + "); name another with --all");
    }
  }

  private static Stream<CommandLine> withAllBelow(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream()
            .filter(one -> !one.getCommandSpec().usageMessage().hidden())
            .flatMap(ManCommand::withAllBelow));
  }
}
