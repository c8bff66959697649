package org.borderflow.publish;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code borderflow publish}: reads files, checks every row, sends the reports. */
@Command(
    name = "publish",
    sortOptions = false,
    description = "Reads files of reports, checks every row and sends the good ones to Kafka.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow publish reports.csv",
      "  borderflow publish --dry-run reports.jsonl.gz | head",
      "  borderflow publish --rejects bad.csv --max-rejects 10 january.csv february.csv",
      "  curl -s https://example.org/reports.csv | borderflow publish -",
      "  borderflow publish --map bts-border-crossing Border_Crossing_Entry_Data.csv",
      "  borderflow publish --follow incoming --move-to published --rejects rejected",
      "  borderflow publish --follow incoming --once --map data.gov.hk-passengers",
      "",
      "A bad row is one line: file:line:column: what is wrong; how to mend it.",
      "Reports have an identity, so publishing a file twice changes nothing.",
      "With --follow, --rejects names a folder. Write files under a name that ends in .part or",
      ".tmp, or begins with a dot, and rename them when they are complete.",
      "To take a report back, publish a row that names its identity in the column retracts."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was sent and acknowledged",
      "1:more rows were rejected than --max-rejects; the rest was sent",
      "2:the command line is wrong",
      "3:an input cannot be read; nothing was sent",
      "4:no broker answers, or the topic is missing; nothing was sent",
      "5:some reports were sent, others not"
    })
public final class PublishCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Supplier<Pause> pauses;

  @Mixin private final TransferOptions options = new TransferOptions();
  @Mixin private final FollowOptions follow = new FollowOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public PublishCommand() {
    this(Surroundings.system());
  }

  PublishCommand(Surroundings surroundings) {
    this(surroundings, StopSignal::new);
  }

  /**
   * @param pauses what a folder is followed by
   */
  PublishCommand(Surroundings surroundings, Supplier<Pause> pauses) {
    this.surroundings = surroundings;
    this.pauses = pauses;
  }

  @Override
  public Integer call() {
    follow.check();
    if (follow.folder().isPresent()) {
      follow();
      return ExitCode.OK;
    }
    try (Transfer transfer =
        new Transfer("publish", options, surroundings, spec.commandLine(), OptionalInt.empty())) {
      transfer.run(
          () -> transfer.read(row -> transfer.sink().send(row.report(), Optional.empty())));
    }
    return ExitCode.OK;
  }

  private void follow() {
    try (Pause pause = pauses.get()) {
      new FollowRun(options, follow, surroundings, spec.commandLine()).run(pause);
    }
  }
}
