package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.ReportFiles;
import org.borderflow.input.Row;
import org.borderflow.input.UnreadableInputException;
import org.borderflow.mapping.Mapping;
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
  private final long begun;

  /**
   * Checks inputs, rejects file and broker, in this order, before anything is sent.
   *
   * @param command the command's name, a verb
   * @param options its options
   * @param surroundings what it finds outside itself
   * @param line takes its output
   * @param widthOfBars how wide bars on a terminal are; empty: as the terminal
   * @throws CommandFailure when one of them is not as it must be
   */
  public Transfer(
      String command,
      TransferOptions options,
      Surroundings surroundings,
      CommandLine line,
      OptionalInt widthOfBars) {
    options.requireFiles();
    options.check();
    this.command = command;
    this.options = options;
    this.surroundings = surroundings;
    this.out = line.getOut();
    this.progress =
        new Progress(
            line.getErr(),
            surroundings.terminal() ? Optional.of(System.err) : Optional.empty(),
            widthOfBars);
    this.rejects = new RejectsFile(options.rejects());
    this.badRows = new BadRows(rejects, progress::line);
    this.inputs = openInputs();
    this.sink = openSink();
    this.begun = surroundings.nanos().getAsLong();
  }

  private Inputs openInputs() {
    try {
      rejects.requireNone(options.files());
      Optional<Mapping> mapping = options.mapping();
      return new Inputs(
          options.files(),
          surroundings.stdin(),
          new ReportFiles(surroundings.clock(), mapping, warning -> {}),
          new ReportFiles(surroundings.clock(), mapping, progress::line),
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
    try {
      return sink(options, surroundings, out);
    } catch (CommandFailure e) {
      inputs.close();
      throw e;
    }
  }

  /** Where reports go: to Kafka, or in a dry run to standard output. */
  static ReportSink sink(TransferOptions options, Surroundings surroundings, PrintWriter out) {
    return options.isDryRun()
        ? new DryRun(out)
        : surroundings.senders().open(options.connection(), options.topics());
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
      return missing();
    } catch (UnreadableInputException e) {
      return Optional.of(brokenOff(String.valueOf(e.getMessage())));
    } catch (UncheckedIOException e) {
      return Optional.of(brokenOff(unwritable(e)));
    } catch (CommandFailure e) {
      return Optional.of(e);
    }
  }

  /** Whatever a sink says of itself: one that is short of an acknowledgement has not succeeded. */
  private Optional<CommandFailure> missing() {
    return options.isDryRun() || sink.acknowledged() == sink.sent()
        ? Optional.empty()
        : Optional.of(new CommandFailure(ExitCode.PARTLY_SENT, sink.standing()));
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
            "rejected rows: "
                + badRows.count()
                + ", allowed by --max-rejects: "
                + options.maxRejects()
                + "; "
                + mend));
  }

  private void summarize(int exitCode) {
    Duration took = Duration.ofNanos(surroundings.nanos().getAsLong() - begun);
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
    options.summaryJson().ifPresent(to -> write(summary, to, out, progress::line));
  }

  /** Writes a summary as JSON to a file, or to standard output. */
  static void write(Summary summary, String to, PrintWriter out, Consumer<String> lines) {
    if (to.equals(TransferOptions.STANDARD)) {
      out.println(summary.json());
      out.flush();
      return;
    }
    try {
      Files.writeString(Path.of(to), summary.json() + "\n", UTF_8);
    } catch (IOException e) {
      lines.accept("--summary-json " + to + " cannot be written; name another file");
    }
  }

  /** Reads all inputs, the good rows written already; bad rows are dealt with here. */
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

  /**
   * Opens all inputs, to be read side by side; bad rows are dealt with here.
   *
   * @param ahead what is done with each report by the thread that reads it
   * @return the good rows of each input
   */
  public List<Iterator<Row.Good>> sideBySide(UnaryOperator<EncodedReport> ahead) {
    return inputs.sideBySide(ahead).stream()
        .<Iterator<Row.Good>>map(rows -> new GoodRows(rows, badRows))
        .toList();
  }

  /** Where reports go. */
  public ReportSink sink() {
    return sink;
  }

  /** Shows a line in the place of a bar, on a terminal; nothing elsewhere. */
  public void show(String status) {
    progress.show(status);
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
