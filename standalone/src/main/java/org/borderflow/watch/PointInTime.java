package org.borderflow.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A time as it is written on a command line. */
final class PointInTime {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

  private PointInTime() {}

  /**
   * Reads {@code 2022-09-21}, which is its beginning in UTC, or a time with its offset, {@code
   * 2022-09-21T12:00:00Z}. Kafka knows no time before 1970, and refuses to be asked for one.
   *
   * @throws org.borderflow.connection.CommandFailure when it is neither
   */
  static Instant parse(String text) {
    try {
      Instant time =
          text.contains("T")
              ? OffsetDateTime.parse(text).toInstant()
              : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
      // Of years of more than four digits, Kafka's milliseconds do not hold all.
      return time.isBefore(Instant.EPOCH) ? Instant.EPOCH : time.isAfter(LAST) ? LAST : time;
    } catch (DateTimeException e) {
      throw WatchCommand.usage(
          "--since is \"" + text + "\"; write 2022-09-21, or 2022-09-21T12:00:00Z");
    }
  }
}
