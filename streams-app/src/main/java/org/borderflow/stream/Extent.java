package org.borderflow.stream;

import java.time.LocalDate;
import org.borderflow.report.Period;

/**
 * How far the reports of a flow reach.
 *
 * @param longest the longest period, in days: how far back a search for overlapping ones begins
 * @param first the first day that one touches
 * @param last the last day that one touches
 */
record Extent(int longest, LocalDate first, LocalDate last) {
  /** That of no report. */
  static final Extent NONE = new Extent(0, LocalDate.MAX, LocalDate.MIN);

  /** As {@link #toString} writes it. */
  static Extent parse(String text) {
    String[] parts = text.split(" ", -1);
    return new Extent(
        Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), LocalDate.parse(parts[2]));
  }

  Extent with(Period period) {
    return new Extent(
        Math.max(longest, period.days()),
        period.firstDay().isBefore(first) ? period.firstDay() : first,
        period.lastDay().isAfter(last) ? period.lastDay() : last);
  }

  /** Whether one of the reports may touch some days. */
  boolean touches(LocalDate from, LocalDate to) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  @Override
  public String toString() {
    return longest + " " + first + " " + last;
  }
}
