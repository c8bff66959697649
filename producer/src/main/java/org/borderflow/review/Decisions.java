package org.borderflow.review;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.journal.Journal;

/**
 * The file that keeps decisions: a line for each, on the disk before the next question. The last
 * one on a candidate holds.
 */
final class Decisions implements Closeable {
  private final Journal journal;
  private final Map<String, Decision> latest = new HashMap<>();

  private Decisions(Journal journal) {
    this.journal = journal;
  }

  /**
   * Opens a file, or makes it.
   *
   * @throws IOException when it cannot be read or written, or another program uses it
   */
  static Decisions open(Path path) throws IOException {
    Decisions decisions = new Decisions(Journal.open(path));
    decisions.journal.before().stream()
        .map(line -> CandidateJson.read(line, Decision.class))
        .flatMap(Optional::stream)
        .forEach(decisions::hold);
    return decisions;
  }

  private void hold(Decision decision) {
    if (decision.verdict() == Decision.Verdict.UNDONE) {
      latest.remove(decision.key());
    } else {
      latest.put(decision.key(), decision);
    }
  }

  /** What holds of a candidate; nothing when it has not been decided. */
  Optional<Decision> of(Candidate candidate) {
    return Optional.ofNullable(latest.get(candidate.key()));
  }

  /**
   * Keeps a decision.
   *
   * @throws UncheckedIOException when it cannot be written
   */
  void keep(Decision decision) {
    try {
      journal.add(CandidateJson.write(decision));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    hold(decision);
  }

  @Override
  public void close() {
    journal.close();
  }
}
