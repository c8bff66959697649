package org.borderflow.replay;

import java.nio.file.Path;
import java.util.Optional;
import org.borderflow.checkpoint.CheckpointFile;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Option;

/** Where a replay keeps how far it has come. */
final class CheckpointOptions {
  @Option(
      names = "--checkpoint",
      paramLabel = "FILE",
      description =
          "Keeps here how far the replay has come, so that it can go on after an interruption.")
  private Optional<Path> checkpoint = Optional.empty();

  @Option(
      names = "--resume",
      description =
          "Goes on with the replay in --checkpoint, and sends exactly what the topic does not"
              + " hold of it; begins it when there is none.")
  private boolean resume;

  /** Checks what picocli cannot. */
  void check(boolean dryRun) {
    if (resume && checkpoint.isEmpty()) {
      throw ReplayOptions.usage(
          "--resume needs to know what to go on with; give --checkpoint FILE");
    }
    if (dryRun && checkpoint.isPresent()) {
      throw ReplayOptions.usage("--dry-run sends nothing, so there is nothing for --checkpoint");
    }
  }

  /**
   * Takes hold of the checkpoint.
   *
   * @throws CommandFailure when another replay has it, or it is there and is not to be gone on with
   */
  Optional<CheckpointFile> open() {
    Optional<CheckpointFile> file = checkpoint.map(CheckpointFile::open);
    if (!resume && file.filter(one -> one.found().isPresent()).isPresent()) {
      file.get().close();
      throw new CommandFailure(
          ExitCode.USAGE,
          "checkpoint "
              + checkpoint.get()
              + " is there already; go on with it by --resume, or delete it to begin anew");
    }
    return file;
  }
}
