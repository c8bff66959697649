package org.borderflow.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ends that compounds are known by, with what they mean. Kept by their letters from the last
 * one on: most words are done with after two or three.
 */
final class Tails {
  private static final int SHORTEST = 3;
  private static final int SHORTEST_COMPOUND = 6;

  /** How many letters at least stand before the end. */
  private static final int LEAST_BEFORE = 2;

  private final Letter end = new Letter();

  /** A letter of an end, with those that may stand before it. */
  private static final class Letter {
    private final List<Sense> senses = new ArrayList<>(0);
    private char[] letters = {};
    private Letter[] before = {};

    /** Where the letter stands among those before; -1 if it is none of them. */
    int index(char letter) {
      for (int i = 0; i < letters.length; i++) {
        if (letters[i] == letter) {
          return i;
        }
      }
      return -1;
    }

    Letter withBefore(char letter) {
      int index = index(letter);
      if (index >= 0) {
        return before[index];
      }
      Letter added = new Letter();
      letters = Arrays.copyOf(letters, letters.length + 1);
      before = Arrays.copyOf(before, before.length + 1);
      letters[letters.length - 1] = letter;
      before[before.length - 1] = added;
      return added;
    }
  }

  void add(String tail, Sense sense) {
    Letter letter = end;
    for (int i = tail.length() - 1; i >= 0; i--) {
      letter = letter.withBefore(tail.charAt(i));
    }
    letter.senses.add(sense);
  }

  /** What the longest known end of a compound means; nothing if it has none. */
  List<Sense> longest(String word) {
    List<Sense> longest = List.of();
    if (word.length() < SHORTEST_COMPOUND) {
      return longest;
    }
    Letter letter = end;
    for (int i = word.length() - 1; i >= LEAST_BEFORE; i--) {
      int index = letter.index(word.charAt(i));
      if (index < 0) {
        return longest;
      }
      letter = letter.before[index];
      if (!letter.senses.isEmpty() && word.length() - i >= SHORTEST) {
        longest = letter.senses;
      }
    }
    return longest;
  }
}
