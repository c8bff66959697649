package org.borderflow.estimate;

import org.borderflow.report.Figure;

/**
 * What a figure claims of the true number, by its quantifier and by how far it is rounded. All the
 * constants of the rule stand here.
 */
final class Intervals {
  /** "About" reaches half a rounding unit either way, but at most this part of the number. */
  private static final long ABOUT_AT_MOST = 10;

  /** "More than" reaches one rounding unit up, but at most this part of the number. */
  private static final long BEYOND_AT_MOST = 5;

  private static final long DECIMAL = 10;

  private Intervals() {}

  /** The interval of a figure. With two printed numbers the rule is applied to either end. */
  static Interval of(Figure figure) {
    long low = figure.low();
    long high = figure.high();
    return switch (figure.quantifier()) {
      case EXACT, RANGE, VAGUE -> new Interval(low, high);
      case ABOUT -> new Interval(low - around(low), high + around(high));
      case MORE_THAN, AT_LEAST -> new Interval(low, high + beyond(high));
      case ALMOST -> new Interval(low - around(low), high);
      case AT_MOST -> new Interval(low - beyond(low), high);
    };
  }

  /** How much an exact number hides if it is as round as "about" would be; people. */
  static long roughness(Interval interval) {
    return interval.isPoint() ? 2 * around(interval.low()) : 0;
  }

  /** The place of the last digit that is not 0: 98,000 is rounded to 1,000. */
  static long roundingUnit(long people) {
    long unit = 1;
    for (long rest = people; rest != 0 && rest % DECIMAL == 0; rest /= DECIMAL) {
      unit *= DECIMAL;
    }
    return unit;
  }

  private static long around(long people) {
    return Math.min(roundingUnit(people) / 2, people / ABOUT_AT_MOST);
  }

  private static long beyond(long people) {
    return Math.min(roundingUnit(people), people / BEYOND_AT_MOST);
  }
}
