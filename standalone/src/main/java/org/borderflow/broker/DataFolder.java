package org.borderflow.broker;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** A broker's data folder, held by a file lock so that no two brokers write to the same one. */
final class DataFolder implements Closeable {
  private static final String LOCK = "borderflow.lock";

  private final Path folder;
  private final FileChannel lock;
  private final boolean temporary;

  private DataFolder(Path folder, FileChannel lock, boolean temporary) {
    this.folder = folder;
    this.lock = lock;
    this.temporary = temporary;
  }

  /**
   * Opens the folder, or makes it.
   *
   * @param kept the folder; empty for a temporary one that {@link #close} deletes
   * @throws CommandFailure with {@link ExitCode#UNREADABLE} when it cannot be written, with {@link
   *     ExitCode#KAFKA} when another broker holds it
   */
  static DataFolder open(Optional<Path> kept) {
    try {
      Path folder = kept.isPresent() ? make(kept.get()) : Files.createTempDirectory("borderflow-");
      return new DataFolder(folder, hold(folder), kept.isEmpty());
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          kept.map(Path::toString).orElse("temporary folder")
              + ": the broker cannot keep its data there ("
              + e
              + "); name a folder that you can write to");
    }
  }

  Path path() {
    return folder;
  }

  /** Where Kafka writes. */
  Path logFolder() {
    return folder.resolve("kafka");
  }

  /** Whether Kafka has been here; it writes this file last when it prepares a folder. */
  boolean formatted() {
    return Files.exists(logFolder().resolve("meta.properties"));
  }

  @Override
  public void close() {
    try {
      lock.close();
      if (temporary) {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + ": cannot be closed", e);
    }
  }

  private static Path make(Path folder) throws IOException {
    return Files.createDirectories(folder.toAbsolutePath().normalize());
  }

  private static FileChannel hold(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Held by a broker of this same process: said below as for any other.
    }
    channel.close();
    throw new CommandFailure(
        ExitCode.KAFKA,
        folder + ": in use by another running broker; stop that one, or name another data folder");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> deepestFirst;
    try (Stream<Path> paths = Files.walk(folder)) {
      deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
    } catch (NoSuchFileException e) {
      return;
    }
    for (Path path : deepestFirst) {
      Files.deleteIfExists(path);
    }
  }
}
