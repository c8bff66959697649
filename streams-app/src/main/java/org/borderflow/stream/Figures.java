package org.borderflow.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.borderflow.surge.DayFigure;

/**
 * The figures of one flow in the order of their days. A list, because nearly all of what comes is
 * the newest day, and what is asked for is a stretch of days as a whole.
 */
final class Figures {
  private final List<DayFigure> figures = new ArrayList<>();

  /** Puts the figure of a day in the place of the one that was there, if one was. */
  void put(DayFigure figure) {
    int index = from(figure.day());
    if (isOf(index, figure.day())) {
      figures.set(index, figure);
    } else {
      figures.add(index, figure);
    }
  }

  void remove(LocalDate day) {
    int index = from(day);
    if (isOf(index, day)) {
      figures.remove(index);
    }
  }

  /** Those of the days from one to another, both inclusive; good until the next change. */
  List<DayFigure> between(LocalDate first, LocalDate last) {
    int from = from(first);
    return figures.subList(from, Math.max(from, from(last.plusDays(1))));
  }

  int size() {
    return figures.size();
  }

  private boolean isOf(int index, LocalDate day) {
    return index < figures.size() && figures.get(index).day().equals(day);
  }

  /** Index of the first that is not before a day. */
  private int from(LocalDate day) {
    int low = 0;
    int high = figures.size();
    if (high > 0 && figures.get(high - 1).day().isBefore(day)) {
      return high;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (figures.get(middle).day().isBefore(day)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
