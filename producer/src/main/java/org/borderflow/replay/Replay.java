package org.borderflow.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.borderflow.input.Row;
import org.borderflow.publish.ReportSink;

/**
 * A history to be sent again in the order of its publication. Every report is due at a moment
 * reckoned from the first one, so that delays do not add up.
 */
public final class Replay {
  /** Hears how far a replay has come. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A report has been handed over.
     *
     * @param eventTime its publication, which is the event time reached
     * @param sent how many have been, from 1
     */
    void reached(Instant eventTime, long sent);
  }

  private static final Comparator<Row.Good> ORDER =
      Comparator.comparing((Row.Good row) -> row.event().publishedAt())
          .thenComparing(row -> row.event().reportId());

  private final List<Row.Good> rows;
  private final long[] due;
  private final Pacer pacer;

  /**
   * @param rows the history, in any order
   * @param pace how fast
   * @param pacer what to wait by
   */
  public Replay(List<Row.Good> rows, Pace pace, Pacer pacer) {
    this(rows, pace, Optional.empty(), pacer);
  }

  /**
   * @param rows the history, in any order
   * @param pace how fast
   * @param longestGap longest wait between two reports; what is longer is cut short
   * @param pacer what to wait by
   */
  public Replay(List<Row.Good> rows, Pace pace, Optional<Duration> longestGap, Pacer pacer) {
    this.rows = rows.stream().sorted(ORDER).toList();
    this.due = schedule(this.rows, pace, longestGap);
    this.pacer = pacer;
  }

  /** How many reports there are. */
  public int size() {
    return rows.size();
  }

  /** How long the pace alone makes it take, from the first report to the last. */
  public Duration length() {
    return rows.isEmpty() ? Duration.ZERO : Duration.ofNanos(due[due.length - 1]);
  }

  /**
   * Hands every report over when it is due. Does not flush.
   *
   * @throws InterruptedException when the thread is interrupted while it waits
   * @throws org.borderflow.connection.CommandFailure when a report cannot be sent
   */
  public void run(ReportSink sink, Listener listener) throws InterruptedException {
    long start = pacer.nanos();
    for (int i = 0; i < due.length; i++) {
      Row.Good row = rows.get(i);
      pacer.awaitNanos(start + due[i]);
      sink.send(row.event(), row.place());
      listener.reached(row.event().publishedAt(), i + 1L);
    }
  }

  /**
   * When each report is due, in nanoseconds after the first: the sum of what was cut is taken off.
   */
  private static long[] schedule(List<Row.Good> rows, Pace pace, Optional<Duration> longestGap) {
    long most = longestGap.map(Duration::toNanos).orElse(Long.MAX_VALUE);
    long[] due = new long[rows.size()];
    long cut = 0;
    long before = 0;
    for (int i = 0; i < due.length; i++) {
      long uncut =
          pace.dueAfter(rows.get(0).event().publishedAt(), rows.get(i).event().publishedAt());
      cut += Math.max(0, uncut - before - most);
      before = uncut;
      due[i] = uncut - cut;
    }
    return due;
  }
}
