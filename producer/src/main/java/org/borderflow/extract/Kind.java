package org.borderflow.extract;

import org.borderflow.report.Coded;

/** What a figure says of its period. */
public enum Kind implements Coded {
  /** So many over the period. */
  TOTAL,
  /** So many since something began, up to now. */
  CUMULATIVE,
  /** So many in each hour. */
  PER_HOUR,
  /** So many on each day. */
  PER_DAY,
  /** So many in each week. */
  PER_WEEK,
  /** So many in each month. */
  PER_MONTH,
  /** So many in each year. */
  PER_YEAR,
  /** So many times another figure. */
  RELATIVE
}
