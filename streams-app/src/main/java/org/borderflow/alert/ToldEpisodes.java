package org.borderflow.alert;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.borderflow.episode.EpisodeKey;

/** The episodes that a receiver has heard of, as many as can be remembered: the last ones. */
final class ToldEpisodes {
  private static final int MARK_DIGITS = 10;

  private final Set<String> marks;

  ToldEpisodes(Collection<String> marks) {
    this.marks = new LinkedHashSet<>(marks);
  }

  boolean has(EpisodeKey key) {
    return marks.contains(mark(key));
  }

  void add(EpisodeKey key) {
    String mark = mark(key);
    marks.remove(mark);
    marks.add(mark);
    if (marks.size() > Memory.MOST_MARKS) {
      marks.remove(marks.iterator().next());
    }
  }

  boolean remove(EpisodeKey key) {
    return marks.remove(mark(key));
  }

  /** The oldest first. */
  Collection<String> marks() {
    return List.copyOf(marks);
  }

  /** 40 bits of a hash. */
  private static String mark(EpisodeKey key) {
    return Hashes.sha256(key.toString()).substring(0, MARK_DIGITS);
  }
}
