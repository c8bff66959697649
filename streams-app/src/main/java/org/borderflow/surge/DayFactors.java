package org.borderflow.surge;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * By how much a day differs from an average day for being a certain weekday, or a holiday.
 *
 * <p>First working days and weekends get a shift each, then the weekdays within them: the midmean
 * over their figures of ln(1 + people) beyond what is expected so far, times n/(n + k) for n
 * figures, because few figures tell little. Only figures of single days tell of weekdays; with
 * fewer than {@value #FEWEST} of them all weekdays are alike.
 */
final class DayFactors {
  private static final int FEWEST = 3;

  /** Weekends differ from working days twice as much as figures scatter, in variance. */
  private static final double SHRINK_KIND = 0.5;

  /** Weekdays of one kind differ from each other half as much as figures scatter. */
  private static final double SHRINK_WEEKDAY = 2;

  private final Holidays holidays;
  private final double[] factors = new double[Weekday.DAYS];
  private final double[] uncertainties = new double[Weekday.DAYS];

  private DayFactors(Holidays holidays, Telling telling) {
    this.holidays = holidays;
    double middle = telling.all.midmeanAbove(0);
    Shift working = Shift.of(telling.working, middle, SHRINK_KIND);
    Shift weekend = Shift.of(telling.weekend, middle, SHRINK_KIND);
    for (int weekday = 0; weekday < Weekday.DAYS; weekday++) {
      Shift kind = weekday < Weekday.SATURDAY ? working : weekend;
      Shift own = Shift.of(telling.weekdays[weekday], middle + kind.size, SHRINK_WEEKDAY);
      factors[weekday] = Math.exp(kind.size + own.size);
      uncertainties[weekday] = kind.uncertainty + own.uncertainty;
    }
  }

  /**
   * By how much some weekdays differ.
   *
   * @param size the shift
   * @param uncertainty its variance, that of one figure being 1: shrinking by n/(n + k) says that
   *     shifts have 1/k of the variance of figures, of which 1/(n + k) is left when n are known
   */
  private record Shift(double size, double uncertainty) {

    /** The shift of some weekdays against what is expected so far. */
    static Shift of(Ascending logs, double middle, double shrink) {
      int figures = logs.size();
      double beyond = logs.midmeanAbove(middle);
      return new Shift(beyond * figures / (figures + shrink), 1 / (figures + shrink));
    }
  }

  /** Logarithms of the figures that tell of weekdays: all, by kind and by weekday. */
  private static final class Telling {
    private final Ascending all = new Ascending();
    private final Ascending working = new Ascending();
    private final Ascending weekend = new Ascending();
    private final Ascending[] weekdays = new Ascending[Weekday.DAYS];

    Telling() {
      Arrays.setAll(weekdays, any -> new Ascending());
    }

    void add(double log, int weekday) {
      all.add(log);
      (weekday < Weekday.SATURDAY ? working : weekend).add(log);
      weekdays[weekday].add(log);
    }
  }

  /**
   * The factors that a history teaches.
   *
   * @param counts which of its observations count, by their place in it
   */
  static DayFactors of(History history, IntPredicate counts, Holidays holidays) {
    Telling telling = new Telling();
    Sorted sorted = history.sorted();
    for (int i = 0; i < history.size(); i++) {
      int one = sorted.order()[i];
      long day = history.day(one);
      if (!history.isShare(one) && !holidays.contains(day) && counts.test(one)) {
        telling.add(sorted.numbers()[i], Weekday.of(day));
      }
    }
    return new DayFactors(holidays, telling.all.size() < FEWEST ? new Telling() : telling);
  }

  /**
   * The factor of a day, above 0. A holiday without a factor of its own is as the busiest weekday.
   */
  double of(long day) {
    if (!holidays.contains(day)) {
      return factors[Weekday.of(day)];
    }
    return holidays.factor(day).orElseGet(() -> Arrays.stream(factors).max().orElse(1));
  }

  /** Variance of the logarithm of a day's factor, that of one figure being 1. */
  double uncertainty(long day) {
    return uncertainties[Weekday.of(day)];
  }

  /** Mean factor of the weekdays: that of a day whose figure is a share of a longer total. */
  double ofShare() {
    return Arrays.stream(factors).average().orElse(1);
  }
}
