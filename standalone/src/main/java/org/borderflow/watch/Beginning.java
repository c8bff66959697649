package org.borderflow.watch;

import java.time.Instant;

/** From where the topics are followed. */
sealed interface Beginning {

  /** What comes from now on. */
  record Now() implements Beginning {}

  /** All that is there. */
  record OfTopic() implements Beginning {}

  /** What is due to reports published at this time or later. */
  record Since(Instant time) implements Beginning {}
}
