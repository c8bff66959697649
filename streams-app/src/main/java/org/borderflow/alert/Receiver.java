package org.borderflow.alert;

/** Takes notices, one at a time. */
@FunctionalInterface
interface Receiver {

  /** Makes one attempt to hand a notice over. */
  Answer send(Notice notice);
}
