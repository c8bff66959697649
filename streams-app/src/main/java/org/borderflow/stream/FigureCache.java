package org.borderflow.stream;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.surge.DayFigure;
import org.borderflow.surge.DayTest;
import org.borderflow.surge.Detector;
import org.borderflow.surge.Series;

/**
 * The figures of the flows in use, in memory, as far as the last days that were looked at reach
 * back and forth. What it holds follows from the store alone.
 */
final class FigureCache {
  /** Figures that may stay in memory, of all flows together, about 200 bytes each. */
  static final int MOST_FIGURES = 100_000;

  /** More days of one flow than this are not kept when the next ones are elsewhere. */
  private static final int LONGEST_DAYS = 1_000;

  private final TaskMemory memory;
  private final Map<Flow, Known> flows = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  FigureCache(TaskMemory memory) {
    this.memory = memory;
  }

  /** The figures of a flow from one day to another, both inclusive. */
  private static final class Known {
    private final Figures figures = new Figures();
    private LocalDate first;
    private LocalDate last;
    private Optional<DayTest> test = Optional.empty();

    Known(LocalDate first, LocalDate last) {
      this.first = first;
      this.last = last;
    }

    boolean canReach(LocalDate from, LocalDate to) {
      return !from.isAfter(last.plusDays(1))
          && !to.isBefore(first.minusDays(1))
          && first.plusDays(LONGEST_DAYS).isAfter(last);
    }
  }

  /**
   * The figures of a flow.
   *
   * @param from the first day that is asked for
   * @param to the last
   * @param changed the days among them that may have changed since the last call
   */
  List<DayFigure> figures(
      Flow flow, LocalDate from, LocalDate to, NavigableSet<LocalDate> changed) {
    Optional<Known> before = Optional.ofNullable(flows.get(flow));
    int was = before.map(known -> known.figures.size()).orElse(0);
    Known known =
        before
            .filter(one -> one.canReach(from, to))
            .orElseGet(() -> new Known(from, from.minusDays(1)));
    changed.forEach(day -> read(flow, day, known));
    if (from.isBefore(known.first)) {
      read(flow, from, known.first.minusDays(1), known);
      known.first = from;
    }
    if (to.isAfter(known.last)) {
      read(flow, known.last.plusDays(1), to, known);
      known.last = to;
    }
    flows.put(flow, known);
    size += known.figures.size() - was;
    forgetOldest();
    return known.figures.between(from, to);
  }

  /**
   * A detector upon the figures that were just asked for. It goes on from where the last one of the
   * flow ended.
   */
  DayTest test(
      Flow flow,
      Detector detector,
      Collection<DayFigure> figures,
      NavigableSet<LocalDate> changed) {
    Series series = Series.ofFigures(figures);
    Optional<Known> known = Optional.ofNullable(flows.get(flow));
    DayTest test =
        known
            .flatMap(one -> one.test)
            .map(before -> detector.over(series, before, changed))
            .orElseGet(() -> detector.over(series));
    known.ifPresent(one -> one.test = Optional.of(test));
    return test;
  }

  private void read(Flow flow, LocalDate day, Known known) {
    Optional<DayFigure> figure = memory.days().get(new DayKey(flow, day)).map(DayFigure::of);
    figure.ifPresentOrElse(known.figures::put, () -> known.figures.remove(day));
  }

  private void read(Flow flow, LocalDate from, LocalDate to, Known known) {
    for (DayEstimate estimate : memory.days().between(flow, from, to).values()) {
      known.figures.put(DayFigure.of(estimate));
    }
  }

  private void forgetOldest() {
    Iterator<Known> oldest = flows.values().iterator();
    while (size > MOST_FIGURES && flows.size() > 1) {
      size -= oldest.next().figures.size();
      oldest.remove();
    }
  }
}
