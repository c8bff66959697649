package org.borderflow.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.borderflow.checkpoint.RunLog;
import org.borderflow.input.EncodedReport;
import org.borderflow.publish.ReportSink;
import org.borderflow.timeline.Timeline;

/** A history to be sent again, in the order of its timeline, each report when it is due. */
public final class Replay {
  /** Hears how far a replay has come. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A report has been handed over.
     *
     * @param eventTime its publication, which is the event time reached
     * @param sent its place in the replay, from 1
     */
    void reached(Instant eventTime, long sent);
  }

  private final Iterable<EncodedReport> history;
  private final long reports;
  private final Playback playback;
  private final UnaryOperator<EncodedReport> change;
  private final int rounds;

  /**
   * @param history the reports of one round in their order
   * @param reports how many there are in a round
   * @param playback when reports may go
   * @param change what becomes of each report before it is sent
   * @param rounds how often the history is sent
   */
  Replay(
      Iterable<EncodedReport> history,
      long reports,
      Playback playback,
      UnaryOperator<EncodedReport> change,
      int rounds) {
    this.history = history;
    this.reports = reports;
    this.playback = playback;
    this.change = change;
    this.rounds = rounds;
  }

  /**
   * A replay that goes through once, as it is.
   *
   * @param timeline the history
   * @param pace how fast
   * @param longestGap longest wait between two reports; what is longer is cut short
   * @param pacer what to wait by
   */
  public static Replay of(
      Timeline timeline, Pace pace, Optional<Duration> longestGap, Pacer pacer) {
    Schedule schedule = Schedule.byEventTime(pace, longestGap);
    Playback playback = new Playback(schedule, pacer, false);
    return new Replay(timeline, timeline.tally().reports(), playback, report -> report, 1);
  }

  Playback playback() {
    return playback;
  }

  /** How many reports are to be sent, all rounds together. */
  public long size() {
    return Math.multiplyExact(reports, rounds);
  }

  /** As {@link #run(ReportSink, RunLog, Listener)}, of a run that nothing is kept of. */
  public boolean run(ReportSink sink, Listener listener) throws InterruptedException {
    return run(sink, RunLog.NONE, listener);
  }

  /**
   * Hands every report over when it is due that the run does not hold yet. Does not flush.
   *
   * @return false when a person has ended it before its end
   * @throws InterruptedException when the thread is interrupted while it waits
   * @throws org.borderflow.connection.CommandFailure when a report cannot be sent
   */
  public boolean run(ReportSink sink, RunLog run, Listener listener) throws InterruptedException {
    long number = 0;
    for (int round = 0; round < rounds; round++) {
      playback.beginRound();
      for (EncodedReport report : history) {
        number++;
        if (run.holds(number)) {
          continue;
        }
        if (!playback.await(report, number)) {
          return false;
        }
        sink.send(change.apply(report), run.mark(number));
        run.handedOver(number);
        listener.reached(report.publishedAt(), number);
      }
    }
    return true;
  }
}
