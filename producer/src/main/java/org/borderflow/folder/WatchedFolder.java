package org.borderflow.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A folder that others write files into. A file counts as complete once its size and its time of
 * writing are what they were at the look before. Hidden files, and those with a name that says they
 * are unfinished, are never looked at: whoever renames a file into place need not hurry.
 */
public final class WatchedFolder {
  /** Endings of names that say a file is still being written, or is an editor's. */
  static final List<String> UNFINISHED =
      List.of(".part", ".partial", ".tmp", ".temp", ".crdownload", ".filepart", ".swp", "~");

  private final Path folder;
  private Set<FileState> before = Set.of();
  private int growing;

  /**
   * @param folder the folder itself; what lies in folders below is not looked at
   */
  public WatchedFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Looks into the folder.
   *
   * @return the files that are complete, in the order of their names
   * @throws IOException when it cannot be looked into
   */
  public List<FileState> complete() throws IOException {
    TreeMap<String, FileState> now = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        Optional.of(entry)
            .filter(path -> reads(path.getFileName().toString()))
            .flatMap(FileState::of)
            .ifPresent(state -> now.put(state.name(), state));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    List<FileState> complete = now.values().stream().filter(before::contains).toList();
    growing = now.size() - complete.size();
    before = new HashSet<>(now.values());
    return complete;
  }

  /** How many files were new at the last look, or had changed. */
  public int growing() {
    return growing;
  }

  /** Whether a file of this name would be taken for one of reports. */
  public static boolean reads(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return !name.startsWith(".") && UNFINISHED.stream().noneMatch(lower::endsWith);
  }
}
