package org.borderflow.publish;

import org.borderflow.input.Place;
import org.borderflow.report.Report;

/** Where reports go. */
public interface ReportSink extends AutoCloseable {

  /**
   * Hands a report over; it may still be under way on return.
   *
   * @param report the report
   * @param place where it was read
   * @throws org.borderflow.connection.CommandFailure when this or an earlier report could not be
   *     sent
   */
  void send(Report report, Place place);

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

  /** How many of them have arrived for certain. */
  long acknowledged();

  @Override
  void close();
}
