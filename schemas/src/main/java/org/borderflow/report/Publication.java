package org.borderflow.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The times at which something can have been published. */
public final class Publication {
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int NANOS_OF_MILLI = 1_000_000;

  private Publication() {}

  /**
   * Checks a time of publication, and keeps it to the millisecond, as Kafka does.
   *
   * @param field the field's name, for the error
   * @return the time without what is finer than a millisecond
   * @throws InvalidValueException when it lies before 1970 (Kafka knows no earlier time) or after
   *     2199
   */
  @SuppressWarnings("JavaInstantGetSecondsGetNano") // Only what is finer than a second is asked.
  public static Instant require(String field, Instant time) {
    Instant kept =
        time.getNano() % NANOS_OF_MILLI == 0 ? time : time.truncatedTo(ChronoUnit.MILLIS);
    if (kept.isBefore(Instant.EPOCH) || !kept.isBefore(LAST)) {
      throw new InvalidValueException(field, "is " + kept, "write a time from 1970 to 2199");
    }
    return kept;
  }
}
