package org.borderflow.reset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * An application's folder of local state, held by the locks that Kafka Streams itself takes: while
 * this is open no stream can start in it.
 */
final class StateFolder implements AutoCloseable {
  /** What Kafka Streams locks for as long as it runs, and while it starts. */
  private static final List<String> LOCKS = List.of("kafka-streams-process-metadata", ".lock");

  private final Path folder;
  private final List<FileChannel> held = new ArrayList<>();

  private StateFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Takes hold of a folder, which need not exist.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when a stream holds it
   */
  static StateFolder hold(Path folder) {
    StateFolder state = new StateFolder(folder);
    try {
      for (String name : LOCKS) {
        state.lock(folder.resolve(name));
      }
      return state;
    } catch (IOException e) {
      state.close();
      throw unreadable(folder, e);
    } catch (RuntimeException e) {
      state.close();
      throw e;
    }
  }

  /** Deletes it; nothing when there is none. */
  Optional<ResetStep> step() {
    return Files.exists(folder, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(new ResetStep("delete state folder " + folder, this::delete))
        : Optional.empty();
  }

  @Override
  public void close() {
    for (FileChannel channel : held) {
      try {
        channel.close();
      } catch (IOException e) {
        throw unreadable(folder, e);
      }
    }
    held.clear();
  }

  private void lock(Path file) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
    held.add(channel);
    Optional<FileLock> lock = Optional.empty();
    try {
      lock = Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      // Held within this process: the same as held by another.
    }
    if (lock.isEmpty()) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          folder + ": a stream that runs holds this state; stop it first, or name --state-dir");
    }
  }

  /** The locks go last: who starts meanwhile finds them. A link is deleted, not what it names. */
  private void delete() {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.filter(path -> !path.equals(folder)).toList();
      for (Path path : inside.stream().sorted(Comparator.reverseOrder()).toList()) {
        if (!isLock(path)) {
          Files.delete(path);
        }
      }
      for (String name : LOCKS) {
        Files.deleteIfExists(folder.resolve(name));
      }
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          folder + ": a stream has begun to write here meanwhile; stop it, and run reset again");
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private boolean isLock(Path path) {
    return folder.equals(path.getParent()) && LOCKS.contains(String.valueOf(path.getFileName()));
  }

  private static CommandFailure unreadable(Path folder, IOException e) {
    CommandFailure failure =
        new CommandFailure(
            ExitCode.UNREADABLE,
            folder + ": cannot be deleted (" + e + "); mend that, and run reset again");
    failure.initCause(e);
    return failure;
  }
}
