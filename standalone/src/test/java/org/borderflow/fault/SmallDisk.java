package org.borderflow.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A disk of a few megabytes, in memory, that can be full. Takes the right to mount. */
final class SmallDisk implements AutoCloseable {
  private static final String FILLER = "filler";
  private static final int[] BLOCKS = {1 << 16, 1 << 12, 1};

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Why there can be none here, if so. */
  static Optional<String> missing() {
    try {
      Path folder = Files.createTempDirectory("disk");
      try {
        at(folder, 1).close();
        return Optional.empty();
      } finally {
        Files.delete(folder);
      }
    } catch (IOException | IllegalStateException e) {
      return Optional.of("no disk can be mounted here: " + e.getMessage());
    }
  }

  /** An empty one, at an empty folder. */
  static SmallDisk at(Path folder, int megabytes) {
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
    return new SmallDisk(folder);
  }

  /** Writes until nothing more can be written. */
  void fill() {
    for (int block : BLOCKS) {
      byte[] bytes = new byte[block];
      try (OutputStream out = Files.newOutputStream(folder.resolve(FILLER + block))) {
        while (true) {
          out.write(bytes);
        }
      } catch (IOException full) {
        // As it is meant to be.
      }
    }
  }

  /** Makes room again. */
  void free() {
    try {
      for (int block : BLOCKS) {
        Files.deleteIfExists(folder.resolve(FILLER + block));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // Lazily: a process that was killed a moment ago may still hold a file.
    run("umount", "-l", folder.toString());
  }

  /** Runs a program that must succeed. */
  static void run(String... command) {
    try {
      Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
      String said =
          new String(
              process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(said.strip());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
