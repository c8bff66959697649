package org.borderflow.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.folder.HandledFiles;
import org.borderflow.folder.MovedFiles;
import org.borderflow.folder.RememberedFiles;
import org.borderflow.folder.WatchedFolder;
import picocli.CommandLine.Option;

/** How a folder is followed. */
final class FollowOptions {
  /** The state file's name where none is given; hidden, so that it is not read as reports. */
  static final String USUAL_STATE = ".borderflow-published.jsonl";

  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m)");

  @Option(
      names = "--follow",
      paramLabel = "FOLDER",
      description =
          "Publishes each file of this folder once, in the order of their names, and then each new"
              + " one, until stopped.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--once",
      description = "With --follow: publishes what is there and complete, then ends.")
  private boolean once;

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "2s",
      description =
          "With --follow: how often to look (default: ${DEFAULT-VALUE}). A file is complete when it"
              + " has not changed between two looks.")
  private String every = "2s";

  @Option(
      names = "--move-to",
      paramLabel = "FOLDER",
      description = "With --follow: moves files here once they are published.")
  private Optional<Path> moveTo = Optional.empty();

  @Option(
      names = "--failed-to",
      paramLabel = "FOLDER",
      description =
          "With --follow: moves files here that cannot be read (default: with --move-to the folder"
              + " failed in the one that is followed; else they stay).")
  private Optional<Path> failedTo = Optional.empty();

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description =
          "With --follow and without --move-to: remembers here what is published"
              + " (default: "
              + USUAL_STATE
              + " in the folder).")
  private Optional<Path> state = Optional.empty();

  Optional<Path> folder() {
    return folder;
  }

  boolean once() {
    return once;
  }

  /** How often to look. */
  Duration every() {
    Matcher time = TIME.matcher(every);
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw TransferOptions.usage("--every is " + every + "; write a time as 2s, 500ms or 1m");
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      default -> Duration.ofMinutes(number);
    };
  }

  /**
   * Checks what picocli cannot.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE}, or {@link ExitCode#UNREADABLE} when the
   *     folder is none
   */
  void check() {
    if (folder.isEmpty()) {
      if (once || moveTo.isPresent() || failedTo.isPresent() || state.isPresent()) {
        throw TransferOptions.usage(
            "--once, --move-to, --failed-to and --state go with --follow; add it, or leave them");
      }
      return;
    }
    if (moveTo.isPresent() && state.isPresent()) {
      throw TransferOptions.usage(
          "--move-to and --state are two ways to publish a file once; give one of them");
    }
    every();
    if (!Files.isDirectory(folder.get())) {
      throw new CommandFailure(
          ExitCode.UNREADABLE, folder.get() + ": is no folder; make it, or name another");
    }
    requireOther("--move-to", moveTo);
    requireOther("--failed-to", failedTo);
    requireUnread("--state", state);
  }

  /** A file that is written in the folder itself must not be one that is read there. */
  private void requireUnread(String option, Optional<Path> written) {
    if (written
        .filter(file -> here().equals(file.toAbsolutePath().normalize().getParent()))
        .filter(file -> WatchedFolder.reads(file.getFileName().toString()))
        .isPresent()) {
      throw TransferOptions.usage(
          option
              + " "
              + written.get()
              + " would be read as reports; begin its name with a dot, or name another folder");
    }
  }

  /** What is put into the folder itself would be found there again. */
  void requireOther(String option, Optional<Path> other) {
    if (other.isPresent() && other.get().toAbsolutePath().normalize().equals(here())) {
      throw TransferOptions.usage(
          option + " " + other.get() + " is the folder that is followed; name another");
    }
  }

  private Path here() {
    return folder.orElseThrow().toAbsolutePath().normalize();
  }

  /**
   * Where it is kept which files have been dealt with.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when that cannot be used
   */
  HandledFiles handled(boolean dryRun) {
    if (dryRun) {
      return RememberedFiles.inMemory();
    }
    Path watched = folder.orElseThrow();
    if (moveTo.isPresent()) {
      return new MovedFiles(moveTo.get(), failedTo.orElse(watched.resolve("failed")));
    }
    Path file = state.orElse(watched.resolve(USUAL_STATE));
    try {
      return RememberedFiles.open(file, failedTo);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          file + ": cannot be used to remember files (" + e.getMessage() + "); name another");
    }
  }
}
