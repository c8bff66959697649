package org.borderflow.surge;

import java.util.Arrays;
import java.util.List;

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

  private DayFactors(Holidays holidays, double[] logs, int[] weekdays) {
    this.holidays = holidays;
    double middle = midmean(logs.clone());
    Shift working = Shift.of(logs, weekdays, middle, 0, Weekday.SATURDAY, SHRINK_KIND);
    Shift weekend = Shift.of(logs, weekdays, middle, Weekday.SATURDAY, Weekday.DAYS, SHRINK_KIND);
    for (int weekday = 0; weekday < Weekday.DAYS; weekday++) {
      Shift kind = weekday < Weekday.SATURDAY ? working : weekend;
      Shift own =
          Shift.of(logs, weekdays, middle + kind.size, weekday, weekday + 1, SHRINK_WEEKDAY);
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

    /** The shift of the weekdays from one to before another. */
    static Shift of(double[] logs, int[] weekdays, double middle, int from, int to, double shrink) {
      double[] own = new double[logs.length];
      int figures = 0;
      for (int i = 0; i < logs.length; i++) {
        if (weekdays[i] >= from && weekdays[i] < to) {
          own[figures++] = logs[i] - middle;
        }
      }
      double beyond = figures == 0 ? 0 : midmean(Arrays.copyOf(own, figures));
      return new Shift(beyond * figures / (figures + shrink), 1 / (figures + shrink));
    }
  }

  static DayFactors of(List<Observation> history, Holidays holidays) {
    List<Observation> single =
        history.stream().filter(one -> !one.isShare() && !holidays.contains(one.day(0))).toList();
    List<Observation> telling = single.size() < FEWEST ? List.of() : single;
    return new DayFactors(
        holidays,
        telling.stream().mapToDouble(one -> Math.log1p(one.people())).toArray(),
        telling.stream().mapToInt(one -> Weekday.of(one.day(0))).toArray());
  }

  /**
   * The mean of the middle half, 0 of nothing; sorts the numbers. As deaf to strange days as need
   * be, and surer than a median of the eight figures that a weekday has.
   */
  private static double midmean(double[] numbers) {
    Arrays.sort(numbers);
    int size = numbers.length;
    int cut = (size - 1) / 4;
    return Arrays.stream(numbers, cut, size - cut).average().orElse(0);
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

  /** Mean factor of an observation's days. */
  double of(Observation observation) {
    double sum = 0;
    for (int i = 0; i < observation.size(); i++) {
      sum += of(observation.day(i));
    }
    return sum / observation.size();
  }

  /** Mean factor of the weekdays: that of a day whose figure is a share of a longer total. */
  double ofShare() {
    return Arrays.stream(factors).average().orElse(1);
  }
}
