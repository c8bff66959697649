package org.borderflow.estimate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.borderflow.day.Basis;

/**
 * Figures counted over hours (10:00 to 10:00), apportioned to days by the hour. A day of which they
 * cover at least half gets a number, as if the rest had gone at the same pace.
 */
final class WindowShares {
  private static final long DAY = 24 * 60;

  private WindowShares() {}

  /**
   * A day's number.
   *
   * @param fill the number
   * @param whole whether every hour of the day is covered
   */
  record Share(Fill fill, boolean whole) {}

  /**
   * The days that the windows tell of. Of overlapping windows the shorter, then the earlier counts.
   */
  static NavigableMap<LocalDate, Share> of(List<Agreed> windows) {
    List<Agreed> used = new ArrayList<>();
    windows.stream()
        .sorted(Comparator.comparing(WindowShares::window))
        .filter(next -> used.stream().noneMatch(one -> window(one).overlaps(window(next))))
        .forEach(used::add);
    used.sort(Comparator.comparing(agreed -> window(agreed).from()));
    NavigableMap<LocalDate, Share> shares = new TreeMap<>();
    used.stream()
        .flatMap(agreed -> agreed.slot().span().stream())
        .distinct()
        .forEach(day -> add(shares, day, used));
    return shares;
  }

  private static void add(
      NavigableMap<LocalDate, Share> shares, LocalDate day, List<Agreed> windows) {
    Window hours = Window.of(day);
    List<Agreed> sources =
        windows.stream().filter(agreed -> window(agreed).overlaps(hours)).toList();
    long covered = sources.stream().mapToLong(agreed -> window(agreed).minutesIn(hours)).sum();
    if (2 * covered >= DAY) {
      double low = 0;
      double best = 0;
      double high = 0;
      for (Agreed source : sources) {
        double part =
            (double) window(source).minutesIn(hours) / window(source).length().toMinutes();
        low += source.interval().low() * part;
        best += source.best() * part;
        high += source.interval().high() * part;
      }
      double whole = (double) DAY / covered;
      shares.put(
          day,
          new Share(
              new Fill(
                  Math.round(low * whole),
                  Math.round(best * whole),
                  Math.round(high * whole),
                  Basis.SHARE,
                  sources),
              covered == DAY));
    }
  }

  private static Window window(Agreed agreed) {
    return agreed.slot().window().orElseThrow();
  }
}
