package org.borderflow.alert;

import java.util.function.Supplier;

/**
 * Something to be delivered.
 *
 * @param what it is, for the log
 * @param send makes one attempt
 */
record Delivery(String what, Supplier<Answer> send) {

  /** One attempt. An error of our own must not hold the channel up for ever: it counts as one. */
  Answer attempt() {
    try {
      return send.get();
    } catch (RuntimeException e) {
      return new Answer.Failed(e.toString());
    }
  }
}
