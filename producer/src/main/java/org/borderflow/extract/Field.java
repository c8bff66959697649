package org.borderflow.extract;

import org.borderflow.report.Coded;

/** What is extracted of a figure. Each has a reason. */
public enum Field implements Coded {
  /** That it is a figure of people who crossed a border. */
  CROSSING,
  /** How many. */
  AMOUNT,
  /** The country they left. */
  ORIGIN,
  /** The country they entered. */
  DESTINATION,
  /** Where they crossed. */
  CROSSING_POINT,
  /** Their nationality. */
  NATIONALITY,
  /** Their way of crossing. */
  MODE,
  /** What they did, and whether both directions are counted. */
  MEASURE,
  /** The period. */
  PERIOD,
  /** What the figure says of its period. */
  KIND,
  /** Whose figure it is. */
  AUTHORITY,
  /** The news agency it came by. */
  AGENCY,
  /** What it is compared with. */
  COMPARISON
}
