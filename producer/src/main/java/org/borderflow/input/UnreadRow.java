package org.borderflow.input;

import java.time.Instant;
import java.util.Optional;

/** A row that was cut from its file, of which no more has been read than is asked for. */
interface UnreadRow {
  /** Whether it is so flawed or long that reading it can only reject it. */
  boolean isFlawed();

  /**
   * When its report was published; empty when the row leaves that open, or writes it in another way
   * than {@code 2022-09-25} or {@code 2022-09-25T12:00:00Z}. The rest of the row may be wrong.
   */
  Optional<Instant> published();

  /** The whole row, read. */
  Row read();
}
