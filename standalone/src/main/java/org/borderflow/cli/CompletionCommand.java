package org.borderflow.cli;

import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what makes a shell complete commands and options. */
@Command(
    name = "completion",
    description =
        "Prints a script that makes a shell complete this program's commands and options.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  source <(borderflow completion bash)",
      "  borderflow completion bash > ~/.local/share/bash-completion/completions/borderflow",
      "  source <(borderflow completion zsh)",
      "",
      "Exit codes: 0 ok, 2 usage."
    })
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "SHELL", description = "bash or zsh")
  private String shell = "";

  CompletionCommand() {}

  /** Of zsh the same script turns on the completion that bash has. */
  @Override
  public Integer call() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new CommandFailure(
          ExitCode.USAGE, "completion: there is none for \"" + shell + "\"; write bash or zsh");
    }
    spec.commandLine()
        .getOut()
        .print(AutoComplete.bash(spec.root().name(), spec.root().commandLine()));
    return ExitCode.OK;
  }
}
