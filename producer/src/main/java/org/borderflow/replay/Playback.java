package org.borderflow.replay;

import java.time.Duration;
import org.borderflow.input.EncodedReport;

/**
 * Whether the next report may go: by its schedule, and by what a person asks for meanwhile. One
 * thread replays; any may ask.
 */
public final class Playback {
  private static final long LOOK_AGAIN = Duration.ofHours(1).toNanos();
  private static final double HALF = 0.5;
  private static final double TWICE = 2;

  private final Schedule schedule;
  private final Pacer pacer;
  private final long begun;
  private boolean paused;
  private boolean ended;
  private int steps;
  private long stoodStillSince;
  private long stoodStill;
  private long handedOver;
  private long firstPublished;
  private long published;

  /**
   * @param schedule when reports are due
   * @param pacer what to wait by
   * @param paused whether it begins paused
   */
  Playback(Schedule schedule, Pacer pacer, boolean paused) {
    this.schedule = schedule;
    this.pacer = pacer;
    this.paused = paused;
    this.begun = pacer.nanos();
    this.stoodStillSince = begun;
  }

  /**
   * Waits until a report may go.
   *
   * @param report the report
   * @param number its place in the replay
   * @return false when a person has ended the replay
   * @throws InterruptedException when the thread is interrupted
   */
  boolean await(EncodedReport report, long number) throws InterruptedException {
    begin(report, number);
    long until = verdict();
    while (until > 0) {
      pacer.awaitNanos(pacer.nanos() + until);
      until = verdict();
    }
    return until == 0;
  }

  private synchronized void begin(EncodedReport report, long number) {
    schedule.next(report.publishedMillis(), number, now());
    published = report.publishedMillis();
    if (handedOver == 0) {
      firstPublished = published;
    }
  }

  /** How long the report has to wait; 0: it may go; -1: it may not go any more. */
  private synchronized long verdict() {
    if (ended) {
      return -1;
    }
    long now = now();
    if (paused && steps == 0) {
      return LOOK_AGAIN;
    }
    if (paused) {
      steps--;
      schedule.anchor(now);
    } else if (schedule.due() - now > 0) {
      return schedule.due() - now;
    }
    handedOver++;
    return 0;
  }

  /** The present, as far as the schedule goes: it does not pass during a pause. */
  private long now() {
    return paused ? stoodStillSince : pacer.nanos();
  }

  /** From the next report on a new round. */
  synchronized void beginRound() {
    schedule.beginRound();
  }

  /** Pauses, or goes on. */
  public synchronized void togglePause() {
    long now = pacer.nanos();
    if (paused) {
      schedule.shift(now - stoodStillSince);
      stoodStill += now - stoodStillSince;
    }
    paused = !paused;
    stoodStillSince = now;
    steps = 0;
    pacer.wake();
  }

  /** Lets one report go; only during a pause. */
  public synchronized void step() {
    if (paused) {
      steps++;
      pacer.wake();
    }
  }

  /** Twice as fast. */
  public synchronized void faster() {
    schedule.stretch(HALF, now());
    pacer.wake();
  }

  /** Half as fast. One without waits goes half as fast as it has gone so far. */
  public synchronized void slower() {
    if (!schedule.isWithoutWaits()) {
      schedule.stretch(TWICE, now());
    } else if (published > firstPublished) {
      schedule.slowTo(TWICE * passed() / (published - firstPublished), now());
    }
    pacer.wake();
  }

  /** Ends the replay: nothing more is handed over. */
  public synchronized void end() {
    ended = true;
    pacer.wake();
  }

  /** Nanoseconds since it began, pauses not counted. */
  private long passed() {
    return now() - begun - stoodStill;
  }

  /** How it goes at this moment. */
  synchronized Moment moment() {
    return new Moment(
        published,
        handedOver,
        passed(),
        paused,
        schedule.isByCount(),
        schedule.isWithoutWaits() ? Double.POSITIVE_INFINITY : schedule.speed());
  }

  /**
   * How a replay goes at some moment.
   *
   * @param published the event time that it waits for or has reached, in milliseconds since 1970
   * @param handedOver how many reports it has handed over
   * @param passed how long it has gone, pauses not counted, in nanoseconds
   * @param paused whether it stands still
   * @param byCount whether its speed is in reports a second, not in times of life
   * @param wanted the speed that it should have
   */
  record Moment(
      long published,
      long handedOver,
      long passed,
      boolean paused,
      boolean byCount,
      double wanted) {}
}
