package org.borderflow.alert;

import java.time.Duration;
import java.util.Optional;

/** What came of one attempt to deliver. */
sealed interface Answer {

  /** The receiver has it. */
  record Delivered() implements Answer {}

  /**
   * It may work later.
   *
   * @param why in words, without anything secret
   * @param notBefore how long the receiver asks one to wait
   */
  record Failed(String why, Optional<Duration> notBefore) implements Answer {
    Failed(String why) {
      this(why, Optional.empty());
    }
  }

  /**
   * It never will: the receiver has understood, and does not want it.
   *
   * @param why in words, without anything secret
   */
  record Refused(String why) implements Answer {}

  /** We are told to end, and have given it up. */
  record Stopped() implements Answer {}
}
