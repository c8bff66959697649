package org.borderflow.alert;

import org.borderflow.report.Coded;

/** How a delivery ended, or an attempt of it. */
public enum DeliveryOutcome implements Coded {
  /** The receiver has it. */
  DELIVERED,
  /** The receiver was told again of what still holds, and has it. */
  REFRESHED,
  /** An attempt failed; another follows. */
  RETRIED,
  /** Every attempt failed; the next start tries again. */
  UNDELIVERED,
  /** The receiver refused it for good. */
  REFUSED,
  /** The record in the topic could not be read, so there was nothing to deliver. */
  UNREADABLE
}
