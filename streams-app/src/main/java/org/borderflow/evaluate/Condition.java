package org.borderflow.evaluate;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What a trial makes of the days before the calm day. */
public enum Condition {
  /** As they were. */
  CLEAN,
  /** With an earlier surge of two medians for 3 to 6 days that ended 6 to 21 days before. */
  CONTAMINATED {
    @Override
    void prepare(double[] people, SplittableRandom random) {
      double surge = 2 * usual(people);
      int days = random.nextInt(3, 7);
      int last = CalmDay.BEFORE - random.nextInt(6, 22);
      for (int i = last - days + 1; i <= last; i++) {
        people[i] += surge;
      }
    }
  },
  /** With 40 % of days missing, 5 % noise, and two significant digits. */
  IRREGULAR {
    @Override
    void prepare(double[] people, SplittableRandom random) {
      for (int i = 0; i < people.length; i++) {
        boolean isMissing = random.nextDouble() < 0.4;
        if (isMissing && i != CalmDay.BEFORE) {
          people[i] = Double.NaN;
        }
      }
    }

    @Override
    void report(double[] people, SplittableRandom random) {
      for (int i = 0; i < people.length; i++) {
        people[i] = twoDigits(people[i] * Math.max(0, 1 + 0.05 * random.nextGaussian()));
      }
    }
  },
  /** With only 14 days of history. */
  SHORT14 {
    @Override
    void prepare(double[] people, SplittableRandom random) {
      Arrays.fill(people, 0, CalmDay.BEFORE - 14, Double.NaN);
    }
  },
  /** With only 6 days of history. */
  SHORT6 {
    @Override
    void prepare(double[] people, SplittableRandom random) {
      Arrays.fill(people, 0, CalmDay.BEFORE - 6, Double.NaN);
    }
  },
  /** As they were; what is added is a rise by 5 % a day for 14 days. */
  RAMP;

  /** Changes the days, before anything is added to them. */
  void prepare(double[] people, SplittableRandom random) {}

  /** Changes the days as their reports would, after something has been added. */
  void report(double[] people, SplittableRandom random) {}

  /** The condition from which a detector's threshold is taken. */
  Condition reference() {
    return this == CONTAMINATED || this == RAMP ? CLEAN : this;
  }

  /** Its name in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The condition of a name.
   *
   * @throws IllegalArgumentException when there is none, saying which there are
   */
  public static Condition of(String code) {
    return Arrays.stream(values())
        .filter(condition -> condition.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no condition "
                        + code
                        + "; there are "
                        + Arrays.stream(values())
                            .map(Condition::code)
                            .collect(Collectors.joining(", "))));
  }

  /** The median of the 28 days before the calm day. */
  static double usual(double[] people) {
    return Medians.of(Arrays.copyOfRange(people, CalmDay.BEFORE - 28, CalmDay.BEFORE));
  }

  private static double twoDigits(double number) {
    if (!(number >= 1)) {
      return number;
    }
    double unit = Math.pow(10, Math.floor(Math.log10(number)) - 1);
    return Math.round(number / unit) * unit;
  }
}
