package org.borderflow.stream;

import org.borderflow.report.Coded;

/** What became of a record of the reports topic. */
public enum ReportOutcome implements Coded {
  /** A report that was not known. */
  REPORT,
  /** A retraction that was not known. */
  RETRACTION,
  /** A report or retraction that was known already; it counts once. */
  KNOWN,
  /** Neither; it went to the rejects. */
  REJECTED
}
