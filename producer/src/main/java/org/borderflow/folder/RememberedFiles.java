package org.borderflow.folder;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.borderflow.journal.Journal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that stay where they are and are remembered, in a file of JSON Lines to which a line is
 * added for each. A line that a crash has cut off is passed over: its file is then read again. One
 * that could not be read is left alone until it has changed, or the program is started again: by
 * then its disk, or the mapping it is read by, may have been mended.
 */
public final class RememberedFiles implements HandledFiles {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DONE = "done";
  private static final String FAILED = "failed";

  private final Optional<Journal> journal;
  private final Optional<Path> failedFolder;
  private final Map<String, Entry> latest = new HashMap<>();
  private final Set<String> contents = new HashSet<>();

  /**
   * What is remembered of a file.
   *
   * @param name its name
   * @param size how long it was
   * @param modified when it had been written last
   * @param sha256 the hash of what it held
   * @param outcome done or failed
   */
  record Entry(String name, long size, Instant modified, String sha256, String outcome) {
    /** A line that lacks something is none: thrown here, that is an error of its JSON. */
    Entry {
      Objects.requireNonNull(name);
      Objects.requireNonNull(modified);
      Objects.requireNonNull(sha256);
      Objects.requireNonNull(outcome);
    }

    boolean isDone() {
      return outcome.equals(DONE);
    }
  }

  private RememberedFiles(Optional<Journal> journal, Optional<Path> failedFolder) {
    this.journal = journal;
    this.failedFolder = failedFolder;
  }

  /** Remembers for as long as the program runs. */
  public static RememberedFiles inMemory() {
    return new RememberedFiles(Optional.empty(), Optional.empty());
  }

  /**
   * Remembers in a file, which is made when it is not there. Nobody else may at the same time.
   *
   * @param state the file
   * @param failedFolder where files go that cannot be read; empty: they stay
   * @throws IOException when it cannot be read or written, or somebody else uses it
   */
  public static RememberedFiles open(Path state, Optional<Path> failedFolder) throws IOException {
    Journal journal = Journal.open(state);
    RememberedFiles files = new RememberedFiles(Optional.of(journal), failedFolder);
    journal.before().stream()
        .map(RememberedFiles::entry)
        .flatMap(Optional::stream)
        .forEach(files::keep);
    files.latest.values().removeIf(entry -> !entry.isDone());
    return files;
  }

  private static Optional<Entry> entry(String line) {
    try {
      return Optional.ofNullable(JSON.readValue(line, Entry.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private void keep(Entry entry) {
    latest.put(entry.name(), entry);
    if (entry.isDone()) {
      contents.add(entry.sha256());
    }
  }

  @Override
  public boolean includes(FileState file) {
    Entry entry = latest.get(file.name());
    return entry != null && entry.size() == file.size() && entry.modified().equals(file.modified());
  }

  @Override
  public boolean includesContent(String sha256) {
    return contents.contains(sha256);
  }

  @Override
  public void done(FileState file, String sha256) throws IOException {
    note(file, sha256, DONE);
  }

  @Override
  public String failed(FileState file, String sha256) throws IOException {
    if (failedFolder.isPresent()) {
      return "kept as " + FileMover.move(file.path(), failedFolder.get());
    }
    note(file, sha256, FAILED);
    return "left where it is, to be read again once it has changed, or at the next start";
  }

  private void note(FileState file, String sha256, String outcome) throws IOException {
    Entry entry = new Entry(file.name(), file.size(), file.modified(), sha256, outcome);
    if (journal.isPresent()) {
      journal.get().add(JSON.writeValueAsString(entry));
    }
    keep(entry);
  }

  @Override
  public void close() {
    journal.ifPresent(Journal::close);
  }
}
