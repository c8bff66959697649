package org.borderflow.alert;

import org.borderflow.report.Coded;

/** Where a channel begins that has not told anything so far. */
public enum StartFrom implements Coded {
  /** With everything that the topic still holds. */
  EARLIEST,
  /** With what comes from now on. */
  LATEST
}
