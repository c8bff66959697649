package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** How the days of a series stand to those before them. Keeps what it has found. */
final class Standings {
  private final Series series;
  private final Holidays holidays;
  private final Logs logs;

  /** By index of the day. */
  private final @Nullable Standing[] known;

  Standings(Series series, Holidays holidays) {
    this.series = series;
    this.holidays = holidays;
    logs = new Logs(series);
    known = new Standing[series.size()];
  }

  /**
   * Those of a later state of the flow, with what no change can have reached.
   *
   * @param changed the days whose figures may have changed since, or come, or gone
   */
  Standings onto(Series later, Holidays laterHolidays, Collection<LocalDate> changed) {
    Standings next = new Standings(later, laterHolidays);
    int i = 0;
    for (int j = 0; j < later.size(); j++) {
      while (i < series.size() && series.day(i) < later.day(j)) {
        i++;
      }
      if (i < series.size() && series.day(i) == later.day(j)) {
        next.logs.take(j, logs, i);
        next.known[j] = known[i];
      }
    }
    for (LocalDate day : changed) {
      next.forget(day.toEpochDay(), series);
    }
    return next;
  }

  /** Forgets what stands on a figure, unless that is what it was before. */
  private void forget(long changed, Series before) {
    int index = series.find(changed);
    int indexBefore = before.find(changed);
    boolean isOfDay =
        index >= 0
            && indexBefore >= 0
            && series.source(index) == 0
            && before.source(indexBefore) == 0;
    if (isOfDay && series.isSameFigure(index, before, indexBefore)) {
      return;
    }
    if (index >= 0) {
      known[index] = isOfDay ? withFigure(index) : null;
    }
    for (int i = series.from(changed + 1);
        i < series.size() && series.day(i) <= changed + Robust.BASELINE.oldest();
        i++) {
      Standing one = known[i];
      known[i] = one == null || one.standsOn(changed, series.day(i)) ? null : one;
    }
  }

  private @Nullable Standing withFigure(int index) {
    Standing one = known[index];
    return one == null ? null : one.withFigure(logs, index);
  }

  /** How a day stands. */
  Standing of(int index) {
    Standing one = known[index];
    if (one == null) {
      one = Standing.of(logs, index, holidays);
      known[index] = one;
    }
    return one;
  }

  Logs logs() {
    return logs;
  }
}
