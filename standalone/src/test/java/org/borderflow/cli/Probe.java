package org.borderflow.cli;

import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A command that shows its options, or ends as it is told to. */
@Command(name = "probe", mixinStandardHelpOptions = true)
final class Probe implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = {"-b", "--bootstrap-server"},
      defaultValue = "built-in")
  String bootstrapServer = "";

  @Option(names = "--max-rejects", defaultValue = "7")
  int maxRejects;

  @Option(names = "--dry-run")
  boolean dryRun;

  @Option(names = "--end", defaultValue = "well")
  String end = "";

  Probe() {
    spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    spec.commandLine().getOut().println(bootstrapServer + " " + maxRejects + " " + dryRun);
    return switch (end) {
      case "well" -> 0;
      case "failure" -> throw new CommandFailure(5, "half sent;\n  send the rest");
      case "exception" -> throw new IllegalStateException("boom\nbang");
      case "error" -> throw new StackOverflowError("deep");
      default -> Integer.parseInt(end);
    };
  }
}
