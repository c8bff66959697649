package org.borderflow.checkpoint;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A checkpoint on disk, held by one run at a time. The lock is the system's, on a file beside it,
 * which stays: a process that dies holds it no longer, and a file that is never deleted cannot be
 * locked by two under one name.
 */
public final class CheckpointFile implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;
  private final FileChannel lock;
  private final Optional<Checkpoint> found;

  private CheckpointFile(Path file, FileChannel lock) {
    this.file = file;
    this.lock = lock;
    this.found = read(file);
  }

  /**
   * Takes hold of a checkpoint, which need not be there yet.
   *
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when another run holds it, or it cannot
   *     be read
   */
  public static CheckpointFile open(Path file) {
    if (Files.isDirectory(file)) {
      throw none(file);
    }
    try {
      Path real = real(file);
      FileChannel lock =
          FileChannel.open(
              sibling(real, ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      return hold(real, lock);
    } catch (IOException e) {
      throw unwritable(ExitCode.UNREADABLE, file, e);
    }
  }

  /** One file has one lock, by whatever name; and what is written replaces it, not a link. */
  private static Path real(Path file) throws IOException {
    return Files.isSymbolicLink(file) ? file.toRealPath() : file;
  }

  private static CheckpointFile hold(Path file, FileChannel lock) throws IOException {
    try {
      if (lock.tryLock() != null) {
        return new CheckpointFile(file, lock);
      }
    } catch (OverlappingFileLockException e) {
      // Held within this process: the same as if by another.
    } catch (CommandFailure e) {
      lock.close();
      throw e;
    }
    lock.close();
    throw new CommandFailure(
        ExitCode.UNREADABLE,
        "checkpoint "
            + file
            + " is in use by another replay; wait until that has ended, or name another file");
  }

  private static Optional<Checkpoint> read(Path file) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), Checkpoint.class))
              .filter(read -> read.version() == Checkpoint.VERSION)
              .orElseThrow(() -> none(file)));
    } catch (IOException | JacksonException e) {
      throw none(file);
    }
  }

  private static CommandFailure none(Path file) {
    return new CommandFailure(
        ExitCode.UNREADABLE, file + ": is no checkpoint of this version; name another file");
  }

  /** What was there when this was opened. */
  public Optional<Checkpoint> found() {
    return found;
  }

  /** The file's name. */
  public Path path() {
    return file;
  }

  /**
   * Puts another checkpoint in the place of the one before: whenever the process or the machine
   * stops, the file is one of the two.
   *
   * @param exitCode how the command ends when it cannot be written
   * @throws CommandFailure when it cannot be written
   */
  void write(Checkpoint checkpoint, int exitCode) {
    Path fresh = sibling(file, ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(
              fresh,
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE,
              StandardOpenOption.TRUNCATE_EXISTING)) {
        ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(checkpoint));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      replace(fresh);
    } catch (IOException e) {
      throw unwritable(exitCode, file, e);
    }
  }

  private void replace(Path fresh) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
    try (FileChannel folder = FileChannel.open(folder(file), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      // Some systems cannot open a folder; there the move is as lasting as they make it.
    }
  }

  private static Path folder(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static Path sibling(Path file, String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  private static CommandFailure unwritable(int exitCode, Path file, IOException e) {
    return new CommandFailure(
        exitCode, "checkpoint " + file + " cannot be written (" + e + "); name another file");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unwritable(ExitCode.UNREADABLE, file, e);
    }
  }
}
