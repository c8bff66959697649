package org.borderflow.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The line that shows how a replay goes: event time, position, wanted and actual speed, and how
 * much time is left. Not for several threads.
 */
final class ReplayBar {
  /** The actual speed is that of so many nanoseconds. */
  private static final long RECENT = Duration.ofSeconds(4).toNanos();

  private static final double NANOS_OF_SECOND = Duration.ofSeconds(1).toNanos();
  private static final double NANOS_OF_MILLI = Duration.ofMillis(1).toNanos();
  private static final int MINUTE_OF_TEXT = 16;
  private static final double TEN = 10;
  private static final double HUNDRED = 100;
  private static final String KEYS = "  [space n + - q]";

  private final long total;
  private final long last;
  private final boolean cutShort;
  private final Deque<Playback.Moment> recent = new ArrayDeque<>();

  /**
   * @param total how many reports there are
   * @param last the latest publication, in milliseconds since 1970
   * @param cutShort whether event time does not tell how much time is left
   */
  ReplayBar(long total, long last, boolean cutShort) {
    this.total = total;
    this.last = last;
    this.cutShort = cutShort;
  }

  /**
   * The line.
   *
   * @param now how it goes
   * @param done how many reports of all are done
   * @param width how many characters there are for it
   */
  String text(Playback.Moment now, long done, int width) {
    while (recent.size() > 1 && now.passed() - recent.getFirst().passed() > RECENT) {
      recent.removeFirst();
    }
    recent.addLast(now);
    String line =
        String.format(
            Locale.ROOT,
            "%s  %,d of %,d (%.0f %%)  %s, wanted %s%s",
            Instant.ofEpochMilli(now.published())
                .toString()
                .substring(0, MINUTE_OF_TEXT)
                .replace('T', ' '),
            done,
            total,
            total == 0 ? HUNDRED : HUNDRED * done / total,
            now.paused() ? "paused" : speed(actual(now), now.byCount()),
            speed(now.wanted(), now.byCount()),
            left(now, done));
    String whole = line.length() + KEYS.length() < width ? line + KEYS : line;
    // One less than there is: some terminals begin a new line behind the last column.
    return whole.substring(0, Math.max(0, Math.min(whole.length(), width - 1)));
  }

  private double actual(Playback.Moment now) {
    Playback.Moment then = recent.getFirst();
    double nanos = Math.max(1, now.passed() - then.passed());
    return now.byCount()
        ? (now.handedOver() - then.handedOver()) * NANOS_OF_SECOND / nanos
        : (now.published() - then.published()) * NANOS_OF_MILLI / nanos;
  }

  private static String speed(double speed, boolean byCount) {
    if (Double.isInfinite(speed)) {
      return "max";
    }
    return String.format(Locale.ROOT, speed < TEN ? "%.1f" : "%,.0f", Math.max(0, speed))
        + (byCount ? "/s" : "x");
  }

  private String left(Playback.Moment now, long done) {
    double nanos;
    if (now.byCount() || Double.isInfinite(now.wanted()) || cutShort) {
      double each = now.handedOver() == 0 ? 0 : (double) now.passed() / now.handedOver();
      nanos = (total - done) * each;
    } else {
      nanos = (last - now.published()) * NANOS_OF_MILLI / now.wanted();
    }
    long seconds = Math.round(Math.max(0, nanos) / NANOS_OF_SECOND);
    Duration rest = Duration.ofSeconds(seconds);
    return String.format(
        Locale.ROOT,
        ", %d:%02d:%02d left",
        rest.toHours(),
        rest.toMinutesPart(),
        rest.toSecondsPart());
  }
}
