package org.borderflow.publish;

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
  void send(ReportEvent event, Place place);

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

  @Override
  void close();
}
