package org.borderflow.publish;

import java.util.concurrent.Callable;
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
      "",
      "A bad row is one line: file:line:column: what is wrong; how to mend it.",
      "Reports have an identity, so publishing a file twice changes nothing.",
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

  @Mixin private final TransferOptions options = new TransferOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public PublishCommand() {
    this(Surroundings.system());
  }

  PublishCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Transfer transfer = new Transfer("publish", options, surroundings, spec.commandLine())) {
      transfer.run(() -> transfer.read(row -> transfer.sink().send(row.event(), row.place())));
    }
    return ExitCode.OK;
  }
}
