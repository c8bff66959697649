package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whole days, both ends inclusive, as {@link Days} numbers them.
 *
 * @param first the first day
 * @param last the last day, not before the first
 */
record Span(int first, int last) implements Comparable<Span> {
  private static final long HALF_A_DAY = Window.DAY / 2;

  /** One day. */
  static Span of(int day) {
    return new Span(day, day);
  }

  /** The days that some hours touch. */
  static Span touchedBy(Window hours) {
    return new Span(hours.firstDay(), hours.lastDay());
  }

  /** The days of which some hours cover at least half; none if there is no such day. */
  static Optional<Span> of(Window hours) {
    int first = hours.firstDay();
    int last = hours.lastDay();
    if (hours.minutesIn(Window.of(first)) < HALF_A_DAY) {
      first++;
    }
    if (first <= last && hours.minutesIn(Window.of(last)) < HALF_A_DAY) {
      last--;
    }
    return last < first ? Optional.empty() : Optional.of(new Span(first, last));
  }

  int days() {
    return last - first + 1;
  }

  boolean contains(int day) {
    return first <= day && day <= last;
  }

  /** Whether it covers another, and more. */
  boolean contains(Span part) {
    return covers(part) && (part.first != first || part.last != last);
  }

  /** Whether it covers another, or is the same. */
  boolean covers(Span part) {
    return first <= part.first && part.last <= last;
  }

  /** What is left of it on either side of a part that it covers. */
  List<Span> without(Span part) {
    List<Span> left = new ArrayList<>(2);
    if (first < part.first) {
      left.add(new Span(first, part.first - 1));
    }
    if (last > part.last) {
      left.add(new Span(part.last + 1, last));
    }
    return left;
  }

  /** The shortest first, then the earliest: the order in which totals are taken. */
  @Override
  public int compareTo(Span other) {
    int byLength = Integer.compare(last - first, other.last - other.first);
    return byLength != 0 ? byLength : Integer.compare(first, other.first);
  }
}
