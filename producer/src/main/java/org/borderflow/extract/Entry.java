package org.borderflow.extract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in the lexicon's trie: what the words up to here mean, and which words may follow. Most
 * have one meaning and nothing behind: they hold no tables of their own, so that all of them need
 * little memory and are soon found in it.
 */
final class Entry {
  private Map<String, Entry> next = Map.of();
  private Sense[] senses = {};
  private Set<Word> small = Words.NONE;

  /** What the words mean; not to be changed. */
  Sense[] senses() {
    return senses;
  }

  /** Whether the word is by itself such a small one. */
  boolean isSmall(Word word) {
    return small.contains(word);
  }

  /** Where the next word leads to; null if none is known that goes on so. */
  @Nullable Entry next(String form) {
    return next.get(form);
  }

  /** Whether any word may follow. */
  boolean goesOn() {
    return !next.isEmpty();
  }

  /** Where the next word leads to, which is added if it is not known. */
  Entry grown(String form) {
    if (next.isEmpty()) {
      next = new HashMap<>(2);
    }
    return next.computeIfAbsent(form, any -> new Entry());
  }

  void add(Sense sense) {
    senses = Arrays.copyOf(senses, senses.length + 1);
    senses[senses.length - 1] = sense;
  }

  void small(Set<Word> words) {
    small = words;
  }
}
