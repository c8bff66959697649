package org.borderflow.mapping;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.borderflow.report.Text;

/** The known name that somebody who wrote another one most likely meant. */
final class Nearest {
  private Nearest() {}

  /**
   * {@code (did you mean "x"?)}, with a space before it, or nothing where no known name is near.
   */
  static String hint(String written, Collection<String> known) {
    return of(written, known).map(name -> " (did you mean " + Text.quote(name) + "?)").orElse("");
  }

  /** The nearest name, of those that differ in no more than a third of their letters. */
  static Optional<String> of(String written, Collection<String> known) {
    String wanted = folded(written);
    return known.stream()
        .filter(name -> distance(wanted, folded(name)) <= Math.max(1, (wanted.length() + 1) / 3))
        .min(Comparator.comparingInt(name -> distance(wanted, folded(name))));
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
  }

  /** Levenshtein's: how many letters to insert, remove or replace. */
  private static int distance(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      before[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] now = new int[other.length() + 1];
      now[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int replaced = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        now[j] = Math.min(replaced, 1 + Math.min(before[j], now[j - 1]));
      }
      before = now;
    }
    return before[other.length()];
  }
}
