package org.borderflow.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.folder.FileMover;
import org.borderflow.folder.FileState;
import org.borderflow.folder.HandledFiles;
import org.borderflow.folder.WatchedFolder;
import org.borderflow.input.ReportFiles;

/**
 * Publishes each file of a folder once. A crash between publishing and noting that it was published
 * publishes a file twice, which changes nothing, since reports have identities.
 */
final class Follow {
  private static final String PACKED = ".gz";

  private final Path path;
  private final WatchedFolder folder;
  private final HandledFiles handled;
  private final ReportFiles files;
  private final ReportSink sink;
  private final Optional<Path> rejects;
  private final Consumer<String> lines;
  private int published;
  private int failed;
  private long rejected;

  /**
   * @param path the folder
   * @param handled what has been dealt with
   * @param files opens files
   * @param sink where reports go
   * @param rejects the folder for bad rows
   * @param lines takes a line for each file, and for each bad row
   */
  Follow(
      Path path,
      HandledFiles handled,
      ReportFiles files,
      ReportSink sink,
      Optional<Path> rejects,
      Consumer<String> lines) {
    this.path = path;
    this.folder = new WatchedFolder(path);
    this.handled = handled;
    this.files = files;
    this.sink = sink;
    this.rejects = rejects;
    this.lines = lines;
  }

  /**
   * Looks until it is to stop.
   *
   * @param once whether to end once what is there has been dealt with
   * @throws CommandFailure when a report cannot be sent, or folders and files cannot be used
   */
  void run(Duration every, boolean once, Pause pause) {
    look();
    while (!pause.stopsWithin(every)) {
      for (FileState file : look()) {
        if (pause.isStopping()) {
          return;
        }
        take(file, pause);
      }
      if (once) {
        if (folder.growing() > 0) {
          lines.accept("still being written, and left: " + folder.growing());
        }
        return;
      }
    }
  }

  private List<FileState> look() {
    try {
      return folder.complete();
    } catch (IOException e) {
      throw new CommandFailure(
          sink.sent() == 0 ? ExitCode.UNREADABLE : ExitCode.PARTLY_SENT,
          path + ": cannot be looked into (" + e.getMessage() + "); check the folder");
    }
  }

  private void take(FileState file, Pause pause) {
    if (handled.includes(file)) {
      return;
    }
    try {
      String sha256 = file.sha256();
      if (handled.includesContent(sha256)) {
        lines.accept(file.path() + ": holds the same as a file before it; not sent again");
        handled.done(file, sha256);
        return;
      }
      send(file, sha256, pause);
    } catch (IOException e) {
      if (file.holds()) {
        throw new CommandFailure(
            sink.sent() == 0 ? ExitCode.UNREADABLE : ExitCode.PARTLY_SENT,
            file.path() + ": " + e + "; check permissions and disk");
      }
      lines.accept(file.path() + ": is gone, or was written to; nothing is noted of it");
    }
  }

  private void send(FileState file, String sha256, Pause pause) throws IOException {
    FileRun run = new FileRun(files, sink, pause, lines);
    FileRun.End end = run.of(file, rejectsOf(file));
    if (end == FileRun.End.STOPPED) {
      lines.accept(file.path() + ": stopped midway; will be read again from its beginning");
      return;
    }
    if (!file.holds()) {
      lines.accept(file.path() + ": was written to meanwhile; will be read again");
      return;
    }
    rejected += run.rejected();
    if (end == FileRun.End.FAILED) {
      failed++;
      lines.accept(file.path() + ": failed; " + handled.failed(file, sha256));
      return;
    }
    handled.done(file, sha256);
    published++;
    lines.accept(
        file.path()
            + ": "
            + Summary.counted(run.reports(), "report")
            + ", "
            + run.rejected()
            + " rejected");
  }

  /** Under the name of its file, but not over what is there from earlier. */
  private RejectsFile rejectsOf(FileState file) throws IOException {
    if (rejects.isPresent()) {
      Files.createDirectories(rejects.get());
    }
    String name = file.name();
    String plain =
        name.endsWith(PACKED) ? name.substring(0, name.length() - PACKED.length()) : name;
    return new RejectsFile(rejects.map(kept -> FileMover.free(kept, plain)));
  }

  /** Files that were read to their end. */
  int published() {
    return published;
  }

  /** Files that were not. */
  int failed() {
    return failed;
  }

  /** Bad rows of all. */
  long rejected() {
    return rejected;
  }
}
