package org.borderflow.reset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ConnectionOptions;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.reset.ResetScope.Extent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Clears what an application has made of the reports, so that it makes all of it anew. */
@Command(
    name = "reset",
    description = {
      "Clears what the stream has made of the reports, so that at its next start it makes all of it"
          + " anew: its place in the reports topic, its state here and in Kafka, and with --outputs"
          + " the results.",
      "The reports themselves stay. Nothing of another application is touched. Refuses while the"
          + " stream or its alerts run. Can be run again at any time, also after it was broken off."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  borderflow reset --dry-run",
      "  borderflow reset --application-id second --topic-prefix second --yes",
      "  borderflow reset --keep-state      (before a start with another detector)",
      "  borderflow reset --outputs         (to see the results come again from nothing)",
      "",
      "Exit codes: 0 done, 2 usage, or not confirmed, 3 the state folder is in use or cannot be",
      "  deleted, 4 Kafka cannot be reached, or the stream or its alerts run."
    })
public final class ResetCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Confirmation confirmation;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private ConnectionOptions kafka = new ConnectionOptions();

  @Option(
      names = "--application-id",
      paramLabel = "NAME",
      defaultValue = "borderflow",
      description = "the stream's application id (default: ${DEFAULT-VALUE})")
  private String applicationId = "borderflow";

  @Option(
      names = "--state-dir",
      paramLabel = "FOLDER",
      defaultValue = "${sys:user.home}/.local/state/borderflow",
      description = "the stream's state folder on this machine (default: ${DEFAULT-VALUE})")
  private Path stateDir = Path.of("state");

  @Option(
      names = "--outputs",
      description =
          "empty days, surges and episodes too: what will not be found again is gone at once")
  private boolean outputs;

  @Option(
      names = "--keep-state",
      description =
          "reset its place in the reports topic alone: enough after a change of detectors, and"
              + " nothing old becomes news")
  private boolean keepState;

  @Option(names = "--dry-run", description = "print what would be done, and do nothing")
  private boolean dryRun;

  @Option(names = "--yes", description = "do not ask")
  private boolean yes;

  /** Made by picocli. */
  public ResetCommand() {
    this(Confirmation.atTerminal());
  }

  ResetCommand(Confirmation confirmation) {
    this.confirmation = confirmation;
  }

  @Override
  public Integer call() {
    ResetScope scope = new ResetScope(applicationId, kafka.topics(), stateDir, extent());
    KafkaConnection connection = kafka.connection();
    try (Admin admin = connection.admin(PATIENCE)) {
      Reset reset = new Reset(connection, admin, scope);
      reset.requireStopped();
      try (StateFolder state = StateFolder.hold(scope.stateFolder())) {
        List<ResetStep> steps = reset.steps(state);
        if (steps.isEmpty()) {
          print("nothing to reset: application " + applicationId + " has left nothing");
        } else if (dryRun) {
          steps.forEach(step -> print("would " + step.text()));
        } else {
          run(reset, steps);
        }
        return ExitCode.OK;
      }
    }
  }

  private Extent extent() {
    if (outputs && keepState) {
      throw new CommandFailure(
          ExitCode.USAGE, "reset: --outputs and --keep-state do not go together; give one");
    }
    return keepState ? Extent.PLACE : outputs ? Extent.OUTPUTS : Extent.STATE;
  }

  private void run(Reset reset, List<ResetStep> steps) {
    if (!yes) {
      confirm(steps);
      // While someone thought about it, the stream may have been started.
      reset.requireStopped();
    }
    for (ResetStep step : steps) {
      step.work().run();
      print("done: " + step.text());
    }
  }

  private void confirm(List<ResetStep> steps) {
    steps.forEach(step -> spec.commandLine().getErr().println("will " + step.text()));
    boolean wanted =
        confirmation
            .ask("Reset application " + applicationId + "?")
            .orElseThrow(
                () ->
                    new CommandFailure(
                        ExitCode.USAGE,
                        "reset: there is no terminal to ask at; look with --dry-run, then give"
                            + " --yes"));
    if (!wanted) {
      throw new CommandFailure(ExitCode.USAGE, "reset: not confirmed; nothing was changed");
    }
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
  }
}
