package org.borderflow.surge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.borderflow.day.DayEstimate;

/**
 * The known days of one flow, in order: what detectors work on. A day without a figure is not in
 * it, and is unknown, not zero. Immutable.
 *
 * <p>Days are counted from 1970-01-01, numbers are people. A day that stands on a share of a total
 * or on a rate has a {@linkplain #source source} above 0: all days of one source say one thing.
 */
public final class Series {
  private static final int ITSELF = 0;
  private static final double UNQUOTED = -1;

  /** As many days as the stream asks for, and more. */
  private static final int MANY = 160;

  private final long[] days;
  private final double[] low;
  private final double[] best;
  private final double[] high;
  private final int[] sources;
  private final double[] quoted;

  private Series(
      long[] days, double[] low, double[] best, double[] high, int[] sources, double[] quoted) {
    this.days = days;
    this.low = low;
    this.best = best;
    this.high = high;
    this.sources = sources;
    this.quoted = quoted;
  }

  /**
   * The estimates of one flow, in any order.
   *
   * @throws IllegalArgumentException when a day is there twice
   */
  public static Series of(Collection<DayEstimate> estimates) {
    return ofFigures(estimates.stream().map(DayFigure::of).toList());
  }

  /**
   * The figures of one flow, in any order.
   *
   * @throws IllegalArgumentException when a day is there twice
   */
  public static Series ofFigures(Collection<DayFigure> figures) {
    List<DayFigure> all = new ArrayList<>(MANY);
    // One pass: to count the days of a part of a map takes another.
    boolean isInOrder = true;
    for (DayFigure one : figures) {
      isInOrder &= all.isEmpty() || all.get(all.size() - 1).day().isBefore(one.day());
      all.add(one);
    }
    if (!isInOrder) {
      all.sort(Comparator.comparing(DayFigure::day));
    }
    return ofSorted(all);
  }

  private static Series ofSorted(List<DayFigure> all) {
    int size = all.size();
    Series series =
        new Series(
            new long[size],
            new double[size],
            new double[size],
            new double[size],
            new int[size],
            new double[size]);
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < size; i++) {
      series.set(i, all.get(i), all.get(Math.max(0, i - 1)).day(), known);
      if (i > 0 && series.days[i] == series.days[i - 1]) {
        throw new IllegalArgumentException("a day is there twice");
      }
    }
    return series;
  }

  /** While it is being made. */
  private void set(int index, DayFigure day, LocalDate before, Map<String, Integer> known) {
    days[index] = index == 0 ? day.day().toEpochDay() : number(day.day(), before, days[index - 1]);
    low[index] = day.low();
    best[index] = day.best();
    high[index] = day.high();
    sources[index] = source(day, known);
    quoted[index] = quoted(day);
  }

  /** Counting from the day before it in the same month is some times cheaper than from 1970. */
  private static long number(LocalDate day, LocalDate before, long ofBefore) {
    return day.getMonthValue() == before.getMonthValue() && day.getYear() == before.getYear()
        ? ofBefore + day.getDayOfMonth() - before.getDayOfMonth()
        : day.toEpochDay();
  }

  /**
   * One exact figure a day from a day on.
   *
   * @param first the first day
   * @param people the figures; what is no number of people (not finite, or negative) is unknown
   */
  public static Series daily(LocalDate first, double... people) {
    int size = (int) Arrays.stream(people).filter(Series::isPeople).count();
    long[] days = new long[size];
    double[] best = new double[size];
    int next = 0;
    for (int i = 0; i < people.length; i++) {
      if (isPeople(people[i])) {
        days[next] = first.toEpochDay() + i;
        best[next++] = people[i];
      }
    }
    double[] quoted = new double[size];
    Arrays.fill(quoted, UNQUOTED);
    return new Series(days, best, best, best, new int[size], quoted);
  }

  private static boolean isPeople(double number) {
    return number >= 0 && number <= DayEstimate.LARGEST;
  }

  private static int source(DayFigure day, Map<String, Integer> known) {
    return day.source().isEmpty()
        ? ITSELF
        : known.computeIfAbsent(day.source(), unknown -> known.size() + 1);
  }

  private static double quoted(DayFigure day) {
    return day.quoted().isPresent() ? day.quoted().get() : UNQUOTED;
  }

  /** How many days are known. */
  public int size() {
    return days.length;
  }

  /** The known days, in order. */
  public List<LocalDate> days() {
    return Arrays.stream(days).mapToObj(LocalDate::ofEpochDay).toList();
  }

  /** Index of the first known day that is not before one. */
  int from(long day) {
    int found = Arrays.binarySearch(days, day);
    return found < 0 ? -found - 1 : found;
  }

  /** Index of a day, below 0 when it is not known. */
  int find(long day) {
    return Arrays.binarySearch(days, day);
  }

  /**
   * Index of a day.
   *
   * @throws IllegalArgumentException when it is not known
   */
  int indexOf(long day) {
    int found = find(day);
    if (found < 0) {
      throw new IllegalArgumentException(LocalDate.ofEpochDay(day) + " has no figure");
    }
    return found;
  }

  long day(int index) {
    return days[index];
  }

  double low(int index) {
    return low[index];
  }

  double best(int index) {
    return best[index];
  }

  double high(int index) {
    return high[index];
  }

  /** What the day's figure is a part of; 0 when it was reported for the day itself. */
  int source(int index) {
    return sources[index];
  }

  /** Whether a source is one of some days, from one index to before another. */
  boolean hasSource(int source, int first, int end) {
    return days(source, first, end) > 0;
  }

  /** How many days of a source there are from one index to before another. */
  int days(int source, int first, int end) {
    int count = 0;
    for (int i = first; i < end; i++) {
      count += sources[i] == source ? 1 : 0;
    }
    return count;
  }

  /** Whether a day has the same numbers as one of another series. */
  boolean isSameFigure(int index, Series other, int indexThere) {
    return low[index] == other.low[indexThere]
        && best[index] == other.best[indexThere]
        && high[index] == other.high[indexThere];
  }

  /** What the day's reports themselves compare it with, as the number expected of it; people. */
  OptionalDouble quoted(int index) {
    return quoted[index] == UNQUOTED ? OptionalDouble.empty() : OptionalDouble.of(quoted[index]);
  }

  /** Best figures of the days from one to another, both inclusive. */
  double[] between(long first, long last) {
    return Arrays.copyOfRange(best, from(first), from(last + 1));
  }
}
