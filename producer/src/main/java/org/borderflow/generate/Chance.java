package org.borderflow.generate;

import java.util.SplittableRandom;

/**
 * Chance that grows from a seed. Only 64-bit numbers are taken from the generator, whose algorithm
 * is fixed; all else is reckoned here with {@link StrictMath}, so that no other version of Java and
 * no processor gives other numbers.
 */
final class Chance {
  private static final int UNUSED_BITS = 11;
  private static final double UNIT = 0x1.0p-53;

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed) {
    return new Chance(new SplittableRandom(seed));
  }

  /** Another one, which goes its own way whatever is drawn from this. */
  Chance split() {
    return new Chance(random.split());
  }

  /** At least 0, below 1. */
  double unit() {
    return (random.nextLong() >>> UNUSED_BITS) * UNIT;
  }

  double between(double low, double high) {
    return low + (high - low) * unit();
  }

  /** At least 0, below the bound. */
  int below(int bound) {
    return (int) (unit() * bound);
  }

  boolean happens(double probability) {
    return unit() < probability;
  }

  /** Normal, with mean 0 and deviation 1 (Box and Muller). */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /** Exponential, with this mean. */
  double waiting(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }
}
