package org.borderflow.evaluate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;

/** The figures of one flow, day by day. Immutable. */
public final class NamedSeries {
  private static final double LEAST_MEDIAN = 100;
  private static final double MOST_ZEROS = 0.2;

  private final String name;
  private final LocalDate first;
  private final double[] people;

  /**
   * A series.
   *
   * @param name the flow's name
   * @param first the day of the first figure
   * @param people one number a day, not finite where there is no figure; a copy is kept
   */
  public NamedSeries(String name, LocalDate first, double... people) {
    this.name = name;
    this.first = first;
    this.people = people.clone();
  }

  /**
   * The figures by day.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static NamedSeries of(String name, SortedMap<LocalDate, Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException(name + " has no figures");
    }
    LocalDate first = figures.firstKey();
    int length = (int) (figures.lastKey().toEpochDay() - first.toEpochDay()) + 1;
    double[] people = new double[length];
    Arrays.fill(people, Double.NaN);
    for (Map.Entry<LocalDate, Double> figure : figures.entrySet()) {
      people[(int) (figure.getKey().toEpochDay() - first.toEpochDay())] = figure.getValue();
    }
    return new NamedSeries(name, first, people);
  }

  /** The flow's name. */
  public String name() {
    return name;
  }

  /** The day of the first figure. */
  public LocalDate first() {
    return first;
  }

  int size() {
    return people.length;
  }

  /** The figures from one index to before another. */
  double[] slice(int from, int to) {
    return Arrays.copyOfRange(people, from, to);
  }

  /** The figure at an index; not finite beyond the series' ends. */
  double at(int index) {
    return index >= 0 && index < people.length ? people[index] : Double.NaN;
  }

  /** Whether it is one to try detectors on: a median above 100 people, under 20 % zeros. */
  boolean isFit() {
    double[] known = Arrays.stream(people).filter(Double::isFinite).toArray();
    long zeros = Arrays.stream(known).filter(number -> number == 0).count();
    return Medians.of(known) > LEAST_MEDIAN && zeros < MOST_ZEROS * known.length;
  }
}
