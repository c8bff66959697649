package org.borderflow.health;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How many reports have waited lately. */
final class Backlog {
  /** Over so long more and more must wait, in each half of it. */
  static final Duration GROWTH = Duration.ofSeconds(20);

  /** What is worked through in a second or so is no backlog. */
  static final long FEW = 1_000;

  private record Point(Duration at, long waiting) {}

  private final Deque<Point> points = new ArrayDeque<>();

  void clear() {
    points.clear();
  }

  List<Trouble> judge(Duration now, long waiting) {
    points.addLast(new Point(now, waiting));
    Duration begin = now.minus(GROWTH);
    if (points.getFirst().at().compareTo(begin) > 0) {
      return List.of();
    }
    long first = lastUntil(begin);
    long middle = lastUntil(now.minus(GROWTH.dividedBy(2)));
    points.removeIf(point -> point.at().compareTo(begin) < 0);
    if (waiting <= FEW || waiting <= middle || middle <= first) {
      return List.of();
    }
    String text = waiting + " reports wait, " + GROWTH.toSeconds() + " s ago it was " + first;
    return List.of(new Trouble(StreamProblem.LAG_GROWS, text));
  }

  private long lastUntil(Duration moment) {
    return points.stream()
        .filter(point -> point.at().compareTo(moment) <= 0)
        .reduce((one, later) -> later)
        .map(Point::waiting)
        .orElse(0L);
  }
}
