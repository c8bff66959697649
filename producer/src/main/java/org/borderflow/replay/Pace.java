package org.borderflow.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How fast event time passes.
 *
 * @param nanosPerDay nanoseconds that one day of event time takes; 0: none at all
 */
public record Pace(double nanosPerDay) {
  /** As fast as reports can be sent. */
  public static final Pace MAX = new Pace(0);

  private static final double NANOS_OF_REAL_DAY = Duration.ofDays(1).toNanos();
  private static final double MILLIS_OF_DAY = Duration.ofDays(1).toMillis();
  private static final Pattern SPEED = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)x");
  private static final Pattern LENGTH = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)(ms|s|m|h)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1));

  /**
   * @throws IllegalArgumentException when it is negative or endless
   */
  public Pace {
    if (!(nanosPerDay >= 0) || Double.isInfinite(nanosPerDay)) {
      throw new IllegalArgumentException("a pace of " + nanosPerDay + " ns a day");
    }
  }

  /** The pace at which one day of event time takes this long. */
  public static Pace ofDayLength(Duration length) {
    return new Pace(length.toNanos());
  }

  /**
   * Reads {@code max}, or how many times faster than life: {@code 1x}, {@code 86400x}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static Pace parseSpeed(String text) {
    if (text.equals("max")) {
      return MAX;
    }
    Matcher speed = SPEED.matcher(text);
    double times = speed.matches() ? Double.parseDouble(speed.group(1)) : 0;
    if (times == 0) {
      throw new IllegalArgumentException(
          "--speed is \"" + text + "\"; write max, or times of life as 1x or 86400x");
    }
    return new Pace(NANOS_OF_REAL_DAY / times);
  }

  /**
   * Reads how long one day of event time takes: {@code 2s}, {@code 500ms}, {@code 1m}, {@code 24h}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static Pace parseDayLength(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.matches()) {
      throw new IllegalArgumentException(
          "--day-length is \"" + text + "\"; write a time as 2s, 500ms, 1m or 24h");
    }
    double unit = UNITS.getOrDefault(length.group(2), Duration.ZERO).toNanos();
    return new Pace(Double.parseDouble(length.group(1)) * unit);
  }

  /** When an event is due, in nanoseconds after the first one. */
  public long dueAfter(Instant first, Instant event) {
    double days = Duration.between(first, event).toMillis() / MILLIS_OF_DAY;
    return Math.round(days * nanosPerDay);
  }
}
