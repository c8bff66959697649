package org.borderflow.estimate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.borderflow.day.Basis;

/**
 * Figures counted over hours (10:00 to 10:00), apportioned to days by the hour. A day of which they
 * cover at least half gets a number, as if the rest had gone at the same pace. Of overlapping
 * windows the shorter, then the earlier counts.
 */
final class Windows {
  /** The longest a window may be, in days; what is longer is a total over days. */
  static final int LONGEST_DAYS = 3;

  private static final long DAY = 24 * 60;

  private final NavigableMap<LocalDateTime, NavigableMap<Window, Agreed>> all = new TreeMap<>();
  private final NavigableMap<LocalDateTime, Agreed> used = new TreeMap<>();

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
  NavigableSet<LocalDate> put(Window window, Optional<Agreed> agreed) {
    NavigableMap<Window, Agreed> same = all.computeIfAbsent(window.from(), from -> new TreeMap<>());
    agreed.ifPresentOrElse(now -> same.put(window, now), () -> same.remove(window));
    Window around = cluster(window);
    List<Agreed> inside = new ArrayList<>(in(around));
    inside.sort((one, other) -> window(one).compareTo(window(other)));
    used.subMap(around.from(), true, around.until(), false).clear();
    for (Agreed next : inside) {
      if (usedIn(window(next)).isEmpty()) {
        used.put(window(next).from(), next);
      }
    }
    return days(around);
  }

  /** The hours of all windows that overlap, if only by way of others. */
  private Window cluster(Window window) {
    Window reached = window;
    while (true) {
      LocalDateTime from = reached.from();
      LocalDateTime until = reached.until();
      for (Agreed other : in(reached)) {
        from = window(other).from().isBefore(from) ? window(other).from() : from;
        until = window(other).until().isAfter(until) ? window(other).until() : until;
      }
      Window next = new Window(from, until);
      if (next.equals(reached)) {
        return reached;
      }
      reached = next;
    }
  }

  private List<Agreed> in(Window hours) {
    return all.subMap(earliest(hours), true, hours.until(), false).values().stream()
        .flatMap(same -> same.values().stream())
        .filter(agreed -> window(agreed).overlaps(hours))
        .toList();
  }

  private Collection<Agreed> usedIn(Window hours) {
    return used.subMap(earliest(hours), true, hours.until(), false).values().stream()
        .filter(agreed -> window(agreed).overlaps(hours))
        .toList();
  }

  private static LocalDateTime earliest(Window hours) {
    return hours.from().minusDays(LONGEST_DAYS);
  }

  private static NavigableSet<LocalDate> days(Window hours) {
    NavigableSet<LocalDate> days = new TreeSet<>();
    hours
        .from()
        .toLocalDate()
        .datesUntil(hours.until().minusNanos(1).toLocalDate().plusDays(1))
        .forEach(days::add);
    return days;
  }

  /** What the windows say of a day; nothing when they cover less than half of it. */
  Optional<Share> share(LocalDate day) {
    Window hours = Window.of(day);
    Collection<Agreed> sources = usedIn(hours);
    long covered = sources.stream().mapToLong(agreed -> window(agreed).minutesIn(hours)).sum();
    if (2 * covered < DAY) {
      return Optional.empty();
    }
    double whole = (double) DAY / covered;
    double low = 0;
    double best = 0;
    double high = 0;
    double rough = 0;
    for (Agreed source : sources) {
      double part = whole * window(source).minutesIn(hours) / window(source).length().toMinutes();
      low += source.interval().low() * part;
      best += source.best() * part;
      high += source.interval().high() * part;
      rough += Intervals.roughness(source.interval()) * part;
    }
    Fill fill =
        new Fill(
            Math.round(low),
            Math.round(best),
            Math.round(high),
            Basis.SHARE,
            Math.round(rough),
            List.copyOf(sources));
    return Optional.of(new Share(fill, covered == DAY));
  }

  private static Window window(Agreed agreed) {
    return agreed.slot().window().orElseThrow();
  }
}
