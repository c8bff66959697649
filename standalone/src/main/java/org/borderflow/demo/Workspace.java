package org.borderflow.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of a demo, for the broker's data and the stream's state.
 *
 * @param path the folder
 * @param temporary whether it goes when the demo ends
 */
record Workspace(Path path, boolean temporary) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

  /**
   * The given folder, made if it is not there, or a temporary one.
   *
   * @throws CommandFailure when it cannot be made
   */
  static Workspace open(Optional<Path> dataDir) {
    try {
      if (dataDir.isPresent()) {
        return new Workspace(Files.createDirectories(dataDir.get()), false);
      }
      return new Workspace(Files.createTempDirectory("borderflow-demo-"), true);
    } catch (IOException e) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          dataDir.map(Path::toString).orElse("the temporary folder")
              + ": cannot be written; name another folder with --data-dir");
    }
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  Path state() {
    return path.resolve("state");
  }

  @Override
  public void close() {
    if (temporary) {
      try (Stream<Path> all = Files.walk(path)) {
        all.sorted(Comparator.reverseOrder()).forEach(Workspace::delete);
      } catch (IOException | UncheckedIOException e) {
        LOG.warn("{} was not removed: {}", path, e.toString());
      }
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
