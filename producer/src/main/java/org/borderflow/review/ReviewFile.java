package org.borderflow.review;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.borderflow.journal.Journal;

/**
 * The file of candidates that wait for a person: a line of JSON for each. Candidates are only ever
 * added, and each is there once.
 */
public final class ReviewFile implements Closeable {
  private final Journal journal;
  private final List<Candidate> before = new ArrayList<>();
  private final List<Integer> unreadable = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  private ReviewFile(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens a file, or makes it.
   *
   * @throws IOException when it cannot be read or written, or another program uses it
   */
  public static ReviewFile open(Path path) throws IOException {
    ReviewFile file = new ReviewFile(Journal.open(path));
    int number = 0;
    for (String line : file.journal.before()) {
      number++;
      Optional<Candidate> candidate = CandidateJson.read(line, Candidate.class);
      if (candidate.isPresent() && file.keys.add(candidate.get().key())) {
        file.before.add(candidate.get());
      } else if (candidate.isEmpty() && !line.isBlank()) {
        file.unreadable.add(number);
      }
    }
    return file;
  }

  /** The candidates that it had when it was opened, each once. */
  List<Candidate> before() {
    return List.copyOf(before);
  }

  /** The numbers of the lines that are none. */
  List<Integer> unreadable() {
    return List.copyOf(unreadable);
  }

  /**
   * Adds a candidate.
   *
   * @return false if it is there already
   * @throws UncheckedIOException when it cannot be written
   */
  public boolean add(Candidate candidate) {
    if (!keys.add(candidate.key())) {
      return false;
    }
    try {
      journal.add(CandidateJson.write(candidate));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }

  @Override
  public void close() {
    journal.close();
  }
}
