package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.UnreadableInputException;
import picocli.CommandLine;

/** One run of publish or replay, from its inputs to its summary. */
public final class Transfer implements AutoCloseable {
  private static final long MEGABYTE = 1_000_000;

  private final String command;
  private final TransferOptions options;
  private final Surroundings surroundings;
  private final PrintWriter out;
  private final Progress progress;
  private final RejectsFile rejects;
  private final BadRows badRows;
  private final Inputs inputs;
  private final ReportSink sink;
  private final Instant begun;

  /**
   * Checks inputs, rejects file and broker, in this order, before anything is sent.
   *
   * @param command the command's name, a verb
   * @param options its options
   * @param surroundings what it finds outside itself
   * @param line takes its output
   * @throws CommandFailure when one of them is not as it must be
   */
  public Transfer(
      String command, TransferOptions options, Surroundings surroundings, CommandLine line) {
    options.check();
    this.command = command;
    this.options = options;
    this.surroundings = surroundings;
    this.out = line.getOut();
    this.progress =
        new Progress(
            line.getErr(), surroundings.terminal() ? Optional.of(System.err) : Optional.empty());
    this.rejects = new RejectsFile(options.rejects());
    this.badRows = new BadRows(rejects, progress::line);
    this.inputs = openInputs();
    this.sink = openSink();
    this.begun = surroundings.clock().instant();
  }

  private Inputs openInputs() {
    try {
      rejects.requireNone(options.files());
      return new Inputs(
          options.files(),
          surroundings.stdin(),
          new ReportFiles(surroundings.clock(), warning -> {}),
          new ReportFiles(surroundings.clock(), progress::line),
          rejects);
    } catch (InvalidPathException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, e.getInput() + ": is no file name (" + e.getReason() + ")");
    } catch (UnreadableInputException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, String.valueOf(e.getMessage()));
    } catch (UncheckedIOException e) {
      throw new CommandFailure(ExitCode.UNREADABLE, unwritable(e));
    }
  }

  private ReportSink openSink() {
    if (options.isDryRun()) {
      return new DryRun(out);
    }
    try {
      return surroundings.senders().open(options.connection(), options.topics());
    } catch (CommandFailure e) {
      inputs.close();
      throw e;
    }
  }

  /** Does the work, ends with the summary. */
  public void run(Runnable work) {
    Optional<CommandFailure> failure =
        new StopNotice(sink, progress::line).during(() -> failureOf(work));
    progress.close();
    failure = failure.or(this::tooManyRejects);
    summarize(failure.map(CommandFailure::exitCode).orElse(ExitCode.OK));
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  private Optional<CommandFailure> failureOf(Runnable work) {
    try {
      rejects.create();
      work.run();
      sink.flush();
      rejects.flush();
      return Optional.empty();
    } catch (UnreadableInputException e) {
      return Optional.of(brokenOff(String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      return Optional.of(brokenOff(unwritable(e)));
    } catch (CommandFailure e) {
      return Optional.of(e);
    }
  }

  /** The work ended before its time; what was handed over is seen through. */
  private CommandFailure brokenOff(String line) {
    if (options.isDryRun() || sink.sent() == 0) {
      return new CommandFailure(ExitCode.UNREADABLE, line);
    }
    try {
      sink.flush();
    } catch (CommandFailure e) {
      progress.line(line);
      return e;
    }
    return new CommandFailure(
        ExitCode.PARTLY_SENT,
        line + "; the " + sink.acknowledged() + " reports before it were sent and acknowledged");
  }

  private String unwritable(UncheckedIOException e) {
    return "--rejects "
        + options.rejects().map(Path::toString).orElse("")
        + " cannot be written ("
        + e.getCause()
        + "); name another file";
  }

  private Optional<CommandFailure> tooManyRejects() {
    if (badRows.count() <= options.maxRejects()) {
      return Optional.empty();
    }
    String mend =
        options
            .rejects()
            .map(file -> "mend them in " + file + " and publish that")
            .orElse("mend them, or keep them apart with --rejects FILE");
    return Optional.of(
        new CommandFailure(
            ExitCode.REJECTS,
            "rejected rows: %d, allowed by --max-rejects: %d; %s"
                .formatted(badRows.count(), options.maxRejects(), mend)));
  }

  private void summarize(int exitCode) {
    Duration took = Duration.between(begun, surroundings.clock().instant());
    Summary summary =
        new Summary(
            command,
            options.isDryRun(),
            inputs.count(),
            sink.sent(),
            sink.retractions(),
            sink.acknowledged(),
            badRows.count(),
            took.toMillis() / 1000.0,
            exitCode);
    progress.line(summary.line());
    options.summaryJson().ifPresent(to -> write(summary, to));
  }

  private void write(Summary summary, String to) {
    if (to.equals(TransferOptions.STANDARD)) {
      out.println(summary.json());
      out.flush();
      return;
    }
    try {
      Files.writeString(Path.of(to), summary.json() + "\n", UTF_8);
    } catch (IOException e) {
      progress.line("--summary-json " + to + " cannot be written; name another file");
    }
  }

  /** Reads all inputs; bad rows are dealt with here. */
  public void read(Consumer<Row.Good> action) {
    progress.begin(command, inputs.totalBytes(), " MB", MEGABYTE);
    inputs.forEach(
        (row, bytes) -> {
          if (row instanceof Row.Good good) {
            action.accept(good);
          } else if (row instanceof Row.Bad bad) {
            badRows.take(bad);
          }
          progress.reached(bytes);
        });
  }

  /** Where reports go. */
  public ReportSink sink() {
    return sink;
  }

  /** Begins to count reports towards a total known beforehand. */
  public void expect(long reports) {
    progress.begin(command, OptionalLong.of(reports), " reports", 1);
  }

  /** How many reports of the expected ones are done. */
  public void reached(long reports) {
    progress.reached(reports);
  }

  /** A line for people. */
  public void say(String line) {
    progress.line(line);
  }

  @Override
  public void close() {
    progress.close();
    sink.close();
    inputs.close();
    rejects.close();
  }
}
