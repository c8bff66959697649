package org.borderflow.publish;

import java.util.Map;
import java.util.Optional;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Place;
import org.borderflow.report.ReportEvent;

/** Where reports and retractions go. Where only reports are spoken of, both are meant. */
public interface ReportSink extends AutoCloseable {

  /**
   * Hands a report over; it may still be under way on return.
   *
   * @param event the report or retraction
   * @param place where it was read
   * @throws org.borderflow.connection.CommandFailure when this or an earlier report could not be
   *     sent
   */
  default void send(ReportEvent event, Place place) {
    send(EncodedReport.of(event, place), Optional.empty());
  }

  /**
   * Hands a report over; it may still be under way on return.
   *
   * @param report the report or retraction
   * @param mark by which run it is sent; empty: not told
   * @throws org.borderflow.connection.CommandFailure when this or an earlier report could not be
   *     sent
   */
  void send(EncodedReport report, Optional<RunMark> mark);

  /**
   * Waits until every report handed over has arrived.
   *
   * @throws org.borderflow.connection.CommandFailure when one has not
   */
  void flush();

  /** How far the sending has come, and from where to go on; may be asked by any thread. */
  String standing();

  /** How many reports were handed over. */
  long sent();

  /** How many of those are retractions. */
  long retractions();

  /** How many of all have arrived for certain. */
  long acknowledged();

  /** From now on, {@link #standing} says by this how to go on. */
  default void advise(GoOn advice) {}

  /**
   * Of each partition that anything has arrived in for certain, the offset behind the last of it.
   */
  default Map<Integer, Long> positions() {
    return Map.of();
  }

  @Override
  void close();
}
