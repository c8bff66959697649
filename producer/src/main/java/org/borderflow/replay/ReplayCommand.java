package org.borderflow.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.borderflow.checkpoint.CheckpointFile;
import org.borderflow.connection.ExitCode;
import org.borderflow.publish.Surroundings;
import org.borderflow.publish.Transfer;
import org.borderflow.publish.TransferOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code borderflow replay}: sends reports in the order and at the pace of their publication. */
@Command(
    name = "replay",
    sortOptions = false,
    description = {
      "Reads files of reports and sends them in the order of their publication, at a chosen pace.",
      "At full speed, plain CSV files that stand in the order of publication are sent while they are"
          + " read. All others are read whole before the first report is sent, however large: what"
          + " does not fit into memory is sorted on disk. Reports have an identity, so replaying them twice, or"
          + " over a live stream, changes no result."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  borderflow replay autumn-2022.csv                    as fast as it goes",
      "  borderflow replay --day-length 2s autumn-2022.csv    a day takes two seconds",
      "  borderflow replay --speed 86400x autumn-2022.csv     a day takes one second",
      "  borderflow replay --rate 100/s --from 2022-09-21 --to 2022-09-30 autumn-2022.csv",
      "  borderflow replay --retime now --day-length 1s autumn-2022.csv   for a live page",
      "  borderflow replay --checkpoint autumn.ckpt --resume large.jsonl.gz other.csv",
      "  borderflow replay --dry-run --day-length 2s autumn-2022.csv > plan.jsonl",
      "",
      "On a terminal: space pauses and goes on, n sends one report while paused,",
      "+ and - change the speed, q ends."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was sent and acknowledged",
      "1:more rows were rejected than --max-rejects; the rest was sent",
      "2:the command line is wrong",
      "3:an input cannot be read, or the checkpoint is in use; nothing was sent",
      "4:no broker answers, or the topic is missing; nothing was sent",
      "5:some reports were sent, others not; also when ended with q"
    })
public final class ReplayCommand implements Callable<Integer> {
  /** While files are read; the terminal is asked for its width when its keys are. */
  private static final OptionalInt WIDTH_OF_BAR = OptionalInt.of(79);

  private final Surroundings surroundings;
  private final Pacer pacer;
  private final Keyboard keyboard;

  @Mixin private final TransferOptions options = new TransferOptions();

  @Mixin private final ReplayOptions wanted = new ReplayOptions();
  @Mixin private final CheckpointOptions checkpoint = new CheckpointOptions();

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** The command as the program runs it. */
  public ReplayCommand() {
    this(Surroundings.system(), Pacer.system(), TerminalKeyboard::open);
  }

  ReplayCommand(Surroundings surroundings, Pacer pacer, Keyboard keyboard) {
    this.surroundings = surroundings;
    this.pacer = pacer;
    this.keyboard = keyboard;
  }

  @Override
  public Integer call() {
    wanted.check();
    checkpoint.check(options.isDryRun());
    boolean steered = surroundings.terminal() && !options.isDryRun();
    if (wanted.startPaused() && !steered) {
      throw ReplayOptions.usage("--start-paused waits for a key, and there is no terminal for one");
    }
    Optional<CheckpointFile> file = checkpoint.open();
    try (Transfer transfer =
        new Transfer("replay", options, surroundings, spec.commandLine(), WIDTH_OF_BAR)) {
      ReplayJob job =
          new ReplayJob(
              wanted,
              options,
              transfer,
              surroundings.clock(),
              pacer,
              steered ? keyboard : Keyboard.NONE,
              file,
              again());
      transfer.run(job::run);
    } finally {
      file.ifPresent(CheckpointFile::close);
    }
    return ExitCode.OK;
  }

  private CommandAgain again() {
    List<String> words = new ArrayList<>();
    words.add(spec.root().name());
    words.addAll(spec.root().commandLine().getParseResult().originalArgs());
    return new CommandAgain(words);
  }
}
