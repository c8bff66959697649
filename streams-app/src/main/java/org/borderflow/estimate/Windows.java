package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.borderflow.day.Basis;

/**
 * Figures counted over hours (10:00 to 10:00), apportioned to days by the hour. A day of which they
 * cover at least half gets a number, as if the rest had gone at the same pace. Of overlapping
 * windows the shorter, then the earlier counts.
 */
final class Windows {
  /** The longest a window may be, in days; what is longer is a total over days. */
  static final int LONGEST_DAYS = 3;

  /** By the minute in which they begin. */
  private final NavigableMap<Long, NavigableMap<Window, Agreed>> all = new TreeMap<>();

  private final NavigableMap<Long, Agreed> used = new TreeMap<>();

  /**
   * A day's number.
   *
   * @param fill the number
   * @param whole whether every hour of the day is covered
   */
  record Share(Fill fill, boolean whole) {}

  /**
   * Takes note of what is agreed on for a window.
   *
   * @return the days to which this can make a difference
   */
  Span put(Window window, Optional<Agreed> agreed) {
    NavigableMap<Window, Agreed> same = all.computeIfAbsent(window.from(), from -> new TreeMap<>());
    agreed.ifPresentOrElse(now -> same.put(window, now), () -> same.remove(window));
    Window around = cluster(window);
    List<Agreed> inside = in(around);
    inside.sort(Comparator.comparing(Windows::window));
    used.subMap(around.from(), true, around.until(), false).clear();
    for (Agreed next : inside) {
      if (usedIn(window(next)).isEmpty()) {
        used.put(window(next).from(), next);
      }
    }
    return Span.touchedBy(around);
  }

  /** The hours of all windows that overlap, if only by way of others. */
  private Window cluster(Window window) {
    Window reached = window;
    while (true) {
      long from = reached.from();
      long until = reached.until();
      for (Agreed other : in(reached)) {
        from = Math.min(from, window(other).from());
        until = Math.max(until, window(other).until());
      }
      Window next = new Window(from, until);
      if (next.equals(reached)) {
        return reached;
      }
      reached = next;
    }
  }

  private List<Agreed> in(Window hours) {
    List<Agreed> in = new ArrayList<>();
    for (NavigableMap<Window, Agreed> same :
        all.subMap(earliest(hours), true, hours.until(), false).values()) {
      addOverlapping(hours, same.values(), in);
    }
    return in;
  }

  private List<Agreed> usedIn(Window hours) {
    if (used.isEmpty()) {
      return List.of();
    }
    List<Agreed> in = new ArrayList<>();
    addOverlapping(hours, used.subMap(earliest(hours), true, hours.until(), false).values(), in);
    return in;
  }

  private static void addOverlapping(Window hours, Iterable<Agreed> from, List<Agreed> to) {
    for (Agreed agreed : from) {
      if (window(agreed).overlaps(hours)) {
        to.add(agreed);
      }
    }
  }

  private static long earliest(Window hours) {
    return hours.from() - (long) LONGEST_DAYS * Window.DAY;
  }

  /** What the windows say of a day; nothing when they cover less than half of it. */
  Optional<Share> share(int day) {
    Window hours = Window.of(day);
    List<Agreed> sources = usedIn(hours);
    long covered = 0;
    for (Agreed source : sources) {
      covered += window(source).minutesIn(hours);
    }
    return 2 * covered < Window.DAY
        ? Optional.empty()
        : Optional.of(new Share(fill(hours, sources, covered), covered == Window.DAY));
  }

  private static Fill fill(Window hours, List<Agreed> sources, long covered) {
    double whole = (double) Window.DAY / covered;
    double low = 0;
    double best = 0;
    double high = 0;
    double rough = 0;
    for (Agreed source : sources) {
      double part = whole * window(source).minutesIn(hours) / window(source).length();
      low += source.interval().low() * part;
      best += source.best() * part;
      high += source.interval().high() * part;
      rough += Intervals.roughness(source.interval()) * part;
    }
    return new Fill(
        Math.round(low),
        Math.round(best),
        Math.round(high),
        Basis.SHARE,
        Math.round(rough),
        sources);
  }

  private static Window window(Agreed agreed) {
    return agreed.slot().window().orElseThrow();
  }
}
