package org.borderflow.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Which publications are replayed.
 *
 * @param from the earliest
 * @param to the latest
 */
record Window(Instant from, Instant to) {
  private static final int LENGTH_OF_DAY = 10;
  private static final Duration TO_END_OF_DAY = Duration.ofDays(1).minusMillis(1);

  /**
   * Reads both ends: days in UTC, of which the last is taken whole, or instants.
   *
   * @throws IllegalArgumentException when one is neither, or nothing lies between them
   */
  static Window parse(Optional<String> from, Optional<String> to) {
    Instant first = from.map(text -> instant("--from", text)).orElse(Instant.MIN);
    Instant last =
        to.map(text -> instant("--to", text).plus(isDay(text) ? TO_END_OF_DAY : Duration.ZERO))
            .orElse(Instant.MAX);
    if (first.isAfter(last)) {
      throw new IllegalArgumentException(
          "--from " + from.orElse("") + " lies after --to " + to.orElse("") + "; swap the two");
    }
    return new Window(first, last);
  }

  boolean holds(Instant published) {
    return !published.isBefore(from) && !published.isAfter(to);
  }

  private static boolean isDay(String text) {
    return text.length() == LENGTH_OF_DAY;
  }

  private static Instant instant(String option, String text) {
    try {
      return isDay(text)
          ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
          : Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          option
              + " is \""
              + text
              + "\"; write a day as 2022-09-25, or an instant as 2022-09-25T12:00:00Z",
          e);
    }
  }
}
