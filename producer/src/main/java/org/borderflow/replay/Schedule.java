package org.borderflow.replay;

import java.time.Duration;
import java.util.Optional;

/**
 * When each report is due: reckoned from the first one, or from where the speed was last changed,
 * so that delays do not add up. Not for several threads.
 */
final class Schedule {
  private static final long MILLIS_OF_DAY = Duration.ofDays(1).toMillis();
  private static final double NANOS_OF_SECOND = Duration.ofSeconds(1).toNanos();
  private static final double NANOS_OF_MILLI = Duration.ofMillis(1).toNanos();

  private final boolean byCount;
  private final long longestWait;
  private double nanosPerUnit;
  private long anchorPosition;
  private long anchorDue;
  private long position;
  private long due;
  private boolean begun;

  private Schedule(boolean byCount, double nanosPerUnit, long longestWait) {
    this.byCount = byCount;
    this.nanosPerUnit = nanosPerUnit;
    this.longestWait = longestWait;
  }

  /**
   * By event time.
   *
   * @param pace how fast it passes
   * @param longestGap longest wait between two reports; what is longer is cut short
   */
  static Schedule byEventTime(Pace pace, Optional<Duration> longestGap) {
    long longest = longestGap.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    return new Schedule(false, pace.nanosPerDay() / MILLIS_OF_DAY, longest);
  }

  /** So many reports a second, whatever their event time. */
  static Schedule byCount(double perSecond) {
    return new Schedule(true, NANOS_OF_SECOND / perSecond, Long.MAX_VALUE);
  }

  /**
   * When the next report is due.
   *
   * @param published its publication, in milliseconds since 1970
   * @param number its place in the replay
   * @param now the present, by the pacer; the first report is due at once
   */
  long next(long published, long number, long now) {
    position = byCount ? number : published;
    if (!begun) {
      begun = true;
      anchor(now);
      return due;
    }
    long uncut = anchorDue + Math.round((position - anchorPosition) * nanosPerUnit);
    long excess = longestWait == Long.MAX_VALUE ? 0 : Math.max(0, uncut - due - longestWait);
    anchorDue -= excess;
    due = Math.max(due, uncut - excess);
    return due;
  }

  /** From the next report on a new round: it is due when the last one was. */
  void beginRound() {
    if (!byCount) {
      begun = false;
    }
  }

  /** The next report is due then, and those behind it are reckoned from there. */
  void anchor(long moment) {
    anchorPosition = position;
    anchorDue = moment;
    due = moment;
  }

  /** As if time had stood still for so long. */
  void shift(long nanos) {
    anchorDue += nanos;
    due += nanos;
  }

  /** Makes all waits from now on so many times as long. */
  void stretch(double times, long now) {
    anchor(now + Math.round(Math.max(0, due - now) * times));
    nanosPerUnit *= times;
  }

  /** Gives a schedule without waits a speed: what one unit of its positions takes. */
  void slowTo(double nanos, long now) {
    anchor(now);
    nanosPerUnit = nanos;
  }

  /** When the report is due that {@link #next} was last asked for. */
  long due() {
    return due;
  }

  boolean isByCount() {
    return byCount;
  }

  boolean isWithoutWaits() {
    return nanosPerUnit == 0;
  }

  /** Event time in times of life, or reports a second. */
  double speed() {
    return (byCount ? NANOS_OF_SECOND : NANOS_OF_MILLI) / nanosPerUnit;
  }
}
