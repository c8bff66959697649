package org.borderflow.evaluate;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A day on which nothing special happens: within 0.7 to 1.35 of the median of the same weekday one
 * to four weeks around it.
 *
 * @param series the series
 * @param index which of its days
 */
record CalmDay(NamedSeries series, int index) {
  /** So many days before it are looked at. */
  static final int BEFORE = 90;

  /** So many days from it on, itself included, can be changed by a trial. */
  static final int AFTER = 14;

  private static final int WEEKS = 4;
  private static final double LEAST = 0.7;
  private static final double MOST = 1.35;

  /** All calm days of the series that are fit. */
  static List<CalmDay> of(Collection<NamedSeries> all) {
    return all.stream().filter(NamedSeries::isFit).flatMap(CalmDay::of).toList();
  }

  private static Stream<CalmDay> of(NamedSeries series) {
    return IntStream.rangeClosed(BEFORE, series.size() - AFTER)
        .mapToObj(index -> new CalmDay(series, index))
        .filter(CalmDay::isCalm);
  }

  private boolean isCalm() {
    double usual =
        Medians.of(
            IntStream.rangeClosed(-WEEKS, WEEKS)
                .filter(week -> week != 0)
                .mapToDouble(week -> series.at(index + 7 * week))
                .toArray());
    double people = series.at(index);
    return people > 0 && people >= LEAST * usual && people <= MOST * usual;
  }

  /** The 90 days before it, itself, and the 13 after it. */
  double[] people() {
    return series.slice(index - BEFORE, index + AFTER);
  }

  /** The first of these days. */
  LocalDate first() {
    return series.first().plusDays(index - BEFORE);
  }
}
