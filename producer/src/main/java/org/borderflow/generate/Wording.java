package org.borderflow.generate;

import org.borderflow.report.Figure;
import org.borderflow.report.Quantifier;

/**
 * Ways to print a number. All of them but {@link #misprint} are true of it: the number lies in the
 * interval that is read from what is printed.
 */
final class Wording {
  private static final int DECIMAL = 10;

  /** Smaller numbers are printed as they are. */
  private static final long LEAST_ROUNDED = 100;

  private Wording() {}

  /** As outlets print it: exact, rounded with a word, or from one number to another. */
  static Figure any(long people, double ranges, Chance chance) {
    if (people < LEAST_ROUNDED) {
      return Figure.exact(people);
    }
    if (chance.happens(ranges)) {
      return between(people, chance);
    }
    return chance.happens(0.5) ? Figure.exact(people) : rounded(people, chance);
  }

  static Figure between(long people, Chance chance) {
    if (chance.happens(0.05)) {
      long magnitude = magnitude(people);
      return new Figure(magnitude, DECIMAL * magnitude - 1, Quantifier.VAGUE);
    }
    long unit = magnitude(people) / DECIMAL;
    long low = people / unit * unit;
    return new Figure(low, low + unit, Quantifier.RANGE);
  }

  /** Rounded to two or three digits, in the word that fits. */
  static Figure rounded(long people, Chance chance) {
    if (people < LEAST_ROUNDED) {
      return Figure.exact(people);
    }
    // Of three digits, the third is kept half of the time.
    long unit =
        people >= DECIMAL * LEAST_ROUNDED && chance.happens(0.5)
            ? magnitude(people) / (DECIMAL * DECIMAL)
            : magnitude(people) / DECIMAL;
    long below = people / unit * unit;
    boolean nearerAbove = 2 * (people - below) >= unit;
    return switch (chance.below(4)) {
      case 0 -> single(below, chance.happens(0.5) ? Quantifier.MORE_THAN : Quantifier.AT_LEAST);
      case 1 -> single(nearerAbove ? below + unit : below, Quantifier.ABOUT);
      case 2 ->
          nearerAbove
              ? single(below + unit, Quantifier.ALMOST)
              : single(below, Quantifier.MORE_THAN);
      default -> single(below + unit, Quantifier.AT_MOST);
    };
  }

  /** The number nearest to it with two digits. */
  static Figure about(long people) {
    long unit = Math.max(1, magnitude(people) / DECIMAL);
    return single((people + unit / 2) / unit * unit, Quantifier.ABOUT);
  }

  /** Half or twice of it, or with a digit too many: far from the number in any case. */
  static Figure misprint(long people, Chance chance) {
    return Figure.exact(
        switch (chance.below(3)) {
          case 0 -> people > 0 ? people / 2 : 1;
          case 1 -> people * 2 + 1;
          default -> people * DECIMAL + 1;
        });
  }

  private static Figure single(long people, Quantifier quantifier) {
    return new Figure(people, people, quantifier);
  }

  /** 8,572 has 1,000. */
  private static long magnitude(long people) {
    long magnitude = 1;
    while (people / magnitude >= DECIMAL) {
      magnitude *= DECIMAL;
    }
    return magnitude;
  }
}
