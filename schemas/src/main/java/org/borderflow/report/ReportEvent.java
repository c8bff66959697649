package org.borderflow.report;

import java.time.Instant;

/** What the reports topic holds: figures as they were reported, and what takes them back. */
public sealed interface ReportEvent permits Report, Retraction {

  /** The border it concerns: the record key. */
  Border border();

  /** Its own identity. */
  String reportId();

  /** Hash of all but the identity. */
  String contentHash();

  /** Who says so. */
  Source source();

  /** When it was published, to the millisecond: the event time. */
  Instant publishedAt();
}
