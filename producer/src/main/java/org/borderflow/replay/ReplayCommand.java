package org.borderflow.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.Row;
import org.borderflow.publish.Surroundings;
import org.borderflow.publish.Transfer;
import org.borderflow.publish.TransferOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code borderflow replay}: sends reports in the order and at the pace of their publication. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Reads files of reports and sends them in the order of their publication, at a chosen pace.",
      "The files are read whole before the first report is sent."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow replay autumn-2022.csv                    as fast as it goes",
      "  borderflow replay --day-length 2s autumn-2022.csv    a day takes two seconds",
      "  borderflow replay --speed 86400x autumn-2022.csv     a day takes one second",
      "  borderflow replay --dry-run --day-length 2s autumn-2022.csv > plan.jsonl"
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
public final class ReplayCommand implements Callable<Integer> {
  private final Surroundings surroundings;
  private final Pacer pacer;

  @Mixin private final TransferOptions options = new TransferOptions();

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "max, or how many times faster than life: 1x, 86400x (default: max).")
  private Optional<String> speed = Optional.empty();

  @Option(
      names = "--day-length",
      paramLabel = "TIME",
      description = "How long one day of event time takes: 2s, 500ms, 1m, 24h.")
  private Optional<String> dayLength = Optional.empty();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public ReplayCommand() {
    this(Surroundings.system(), Pacer.system());
  }

  ReplayCommand(Surroundings surroundings, Pacer pacer) {
    this.surroundings = surroundings;
    this.pacer = pacer;
  }

  @Override
  public Integer call() {
    Pace pace = pace();
    try (Transfer transfer = new Transfer("replay", options, surroundings, spec.commandLine())) {
      transfer.run(() -> replay(transfer, pace));
    }
    return ExitCode.OK;
  }

  private void replay(Transfer transfer, Pace pace) {
    List<Row.Good> rows = new ArrayList<>();
    transfer.read(rows::add);
    Replay replay = new Replay(rows, options.isDryRun() ? Pace.MAX : pace, pacer);
    transfer.expect(replay.size());
    try {
      replay.run(transfer.sink(), (eventTime, sent) -> transfer.reached(sent));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
    if (options.isDryRun()) {
      transfer.say(
          "at this pace the replay takes "
              + new Replay(rows, pace, pacer).length().toSeconds()
              + " s");
    }
  }

  private Pace pace() {
    if (speed.isPresent() && dayLength.isPresent()) {
      throw new CommandFailure(
          ExitCode.USAGE, "--speed and --day-length say the same; give one of them");
    }
    try {
      return dayLength
          .map(Pace::parseDayLength)
          .orElseGet(() -> Pace.parseSpeed(speed.orElse("max")));
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(e.getMessage()));
    }
  }
}
