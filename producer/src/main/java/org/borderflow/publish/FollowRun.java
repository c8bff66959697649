package org.borderflow.publish;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.folder.HandledFiles;
import org.borderflow.input.ReportFiles;
import org.borderflow.mapping.Mapping;
import picocli.CommandLine;

/** One run of {@code publish --follow}, from its checks to its summary. */
final class FollowRun {
  private final TransferOptions options;
  private final FollowOptions follow;
  private final Surroundings surroundings;
  private final PrintWriter out;
  private final Progress lines;

  FollowRun(
      TransferOptions options, FollowOptions follow, Surroundings surroundings, CommandLine line) {
    this.options = options;
    this.follow = follow;
    this.surroundings = surroundings;
    this.out = line.getOut();
    this.lines = new Progress(line.getErr(), Optional.empty(), OptionalInt.empty());
  }

  /**
   * Follows the folder.
   *
   * @throws CommandFailure when it cannot, or when too much was rejected
   */
  void run(Pause pause) {
    options.check();
    if (!options.files().isEmpty()) {
      throw TransferOptions.usage("--follow reads a folder; name no files beside it");
    }
    follow.requireOther("--rejects", options.rejects());
    Optional<Mapping> mapping = options.mapping();
    Instant begun = surroundings.clock().instant();
    try (HandledFiles handled = follow.handled(options.isDryRun());
        ReportSink sink = Transfer.sink(options, surroundings, out)) {
      Follow work =
          new Follow(
              follow.folder().orElseThrow(),
              handled,
              new ReportFiles(surroundings.clock(), mapping, lines::line),
              sink,
              options.rejects(),
              lines::line);
      lines.line(
          "following " + follow.folder().orElseThrow() + (follow.once() ? "" : "; Ctrl-C ends"));
      Optional<CommandFailure> failure =
          failureOf(work, sink, pause).or(() -> tooManyRejects(work));
      Duration took = Duration.between(begun, surroundings.clock().instant());
      summarize(work, sink, took, failure.map(CommandFailure::exitCode).orElse(ExitCode.OK));
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  private Optional<CommandFailure> failureOf(Follow work, ReportSink sink, Pause pause) {
    try {
      work.run(follow.every(), follow.once(), pause);
      return Optional.empty();
    } catch (UncheckedIOException e) {
      return Optional.of(
          new CommandFailure(
              sink.sent() == 0 ? ExitCode.UNREADABLE : ExitCode.PARTLY_SENT,
              "bad rows cannot be kept (" + e.getCause() + "); check --rejects"));
    } catch (CommandFailure e) {
      return Optional.of(e);
    }
  }

  private Optional<CommandFailure> tooManyRejects(Follow work) {
    if (work.failed() > 0) {
      return Optional.of(
          new CommandFailure(
              ExitCode.REJECTS,
              "files that could not be read: " + work.failed() + "; mend them, and put them back"));
    }
    return work.rejected() <= options.maxRejects()
        ? Optional.empty()
        : Optional.of(
            new CommandFailure(
                ExitCode.REJECTS,
                "rejected rows: "
                    + work.rejected()
                    + ", allowed by --max-rejects: "
                    + options.maxRejects()
                    + "; mend and publish them"));
  }

  private void summarize(Follow work, ReportSink sink, Duration took, int exitCode) {
    Summary summary =
        new Summary(
            "publish",
            options.isDryRun(),
            work.published(),
            sink.sent(),
            sink.retractions(),
            sink.acknowledged(),
            work.rejected(),
            took.toMillis() / 1000.0,
            exitCode);
    lines.line(summary.line());
    options.summaryJson().ifPresent(to -> Transfer.write(summary, to, out, lines::line));
  }
}
