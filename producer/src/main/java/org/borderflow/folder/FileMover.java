package org.borderflow.folder;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Puts files into a folder, under a name that is still free there. */
public final class FileMover {
  private FileMover() {}

  /**
   * Moves a file.
   *
   * @return where it is now
   * @throws IOException when it cannot be moved
   */
  static Path move(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    Path target = free(folder, file.getFileName().toString());
    try {
      return Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      // Another disk: copied, then removed.
      return Files.move(file, target);
    }
  }

  /**
   * A file of this name in a folder, or with {@code .1}, {@code .2}, ... behind, that is not there.
   */
  public static Path free(Path folder, String name) {
    Path target = folder.resolve(name);
    for (int i = 1; Files.exists(target); i++) {
      target = folder.resolve(name + "." + i);
    }
    return target;
  }
}
