package org.borderflow.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.timeline.Order;
import org.borderflow.timeline.TimelineWriter;
import picocli.CommandLine.Option;

/** The options that replay has beside those of publish. */
final class ReplayOptions {
  private static final Pattern RATE = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,9})?)/s");
  private static final Pattern RUN_ID = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  @Option(
      names = "--speed",
      paramLabel = "SPEED",
      description = "max, or how many times faster than life: 1x, 86400x (default: max).")
  private Optional<String> speed = Optional.empty();

  @Option(
      names = "--day-length",
      paramLabel = "TIME",
      description = "How long one day of event time takes: 2s, 500ms, 1m, 24h.")
  private Optional<String> dayLength = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N/s",
      description = "So many reports a second, whatever their event time: 100/s, 0.5/s.")
  private Optional<String> rate = Optional.empty();

  @Option(
      names = "--max-gap",
      paramLabel = "TIME",
      description = "Longest wait between two reports: 10s, 500ms.")
  private Optional<String> maxGap = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "WHEN",
      description = "Earliest publication: a day in UTC or an instant.")
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "WHEN",
      description = "Latest publication: a day in UTC, which is taken whole, or an instant.")
  private Optional<String> to = Optional.empty();

  @Option(
      names = "--order",
      paramLabel = "ORDER",
      defaultValue = "event-time",
      description =
          "event-time: by publication, over all files; file: as they stand, file by file"
              + " (default: ${DEFAULT-VALUE}).")
  private String order = "event-time";

  @Option(
      names = "--loop",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Sends all of it N times. Reports keep their identity, so results stay as after the"
              + " first time (default: ${DEFAULT-VALUE}).")
  private int loop = 1;

  @Option(
      names = "--retime",
      paramLabel = "DAY",
      description =
          "Moves publications and periods by whole days, so that the newest publication lies on"
              + " this day; now: yesterday in UTC, the last day that is over. Reports get other"
              + " identities.")
  private Optional<String> retime = Optional.empty();

  @Option(
      names = "--keep-weekdays",
      description = "With --retime: by whole weeks, so that it ends up to six days earlier.")
  private boolean keepWeekdays;

  @Option(
      names = "--run-id",
      paramLabel = "ID",
      description = "Written to each record as the header run-id; 1 to 100 letters, digits, . _ -")
  private Optional<String> runId = Optional.empty();

  @Option(
      names = "--start-paused",
      description = "Waits for the space bar, or n for one report. Needs a terminal.")
  private boolean startPaused;

  @Option(
      names = "--temp-dir",
      paramLabel = "FOLDER",
      description =
          "Where reports are sorted that do not fit into memory (default: the system's folder for"
              + " temporary files).")
  private Optional<Path> tempDir = Optional.empty();

  /**
   * Checks what picocli cannot.
   *
   * @throws CommandFailure with {@link ExitCode#USAGE}
   */
  void check() {
    schedule();
    window();
    order();
    retimeTo(Instant.EPOCH);
    if (loop < 1) {
      throw usage("--loop is " + loop + "; write 1 or more");
    }
    if (keepWeekdays && retime.isEmpty()) {
      throw usage("--keep-weekdays says how to retime; give --retime too");
    }
    if (maxGap.isPresent() && rate.isPresent()) {
      throw usage("--max-gap cuts waits in event time, which --rate does not go by; leave it out");
    }
    if (runId.filter(id -> !RUN_ID.matcher(id).matches()).isPresent()) {
      throw usage("--run-id: write 1 to 100 letters, digits or . _ -");
    }
    if (tempDir.filter(folder -> !Files.isDirectory(folder)).isPresent()) {
      throw usage("--temp-dir " + tempDir.get() + " is no folder; name one that is there");
    }
  }

  Schedule schedule() {
    List<Optional<String>> given = List.of(speed, dayLength, rate);
    if (given.stream().filter(Optional::isPresent).count() > 1) {
      throw usage("--speed, --day-length and --rate say the same; give one of them");
    }
    try {
      return rate.isPresent()
          ? Schedule.byCount(perSecond(rate.get()))
          : Schedule.byEventTime(pace(), maxGap.map(ReplayOptions::gap));
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  private Pace pace() {
    return dayLength
        .map(Pace::parseDayLength)
        .orElseGet(() -> Pace.parseSpeed(speed.orElse("max")));
  }

  private static double perSecond(String text) {
    Matcher number = RATE.matcher(text);
    double rate = number.matches() ? Double.parseDouble(number.group(1)) : 0;
    if (rate == 0) {
      throw new IllegalArgumentException(
          "--rate is \"" + text + "\"; write reports a second as 100/s or 0.5/s");
    }
    return rate;
  }

  private static Duration gap(String text) {
    try {
      return Duration.ofNanos((long) Pace.parseDayLength(text).nanosPerDay());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "--max-gap is \"" + text + "\"; write a time as 10s, 500ms or 1m", e);
    }
  }

  Window window() {
    try {
      return Window.parse(from, to);
    } catch (IllegalArgumentException e) {
      throw usage(String.valueOf(e.getMessage()));
    }
  }

  Order order() {
    return Arrays.stream(Order.values())
        .filter(one -> one.code().equals(order))
        .findFirst()
        .orElseThrow(() -> usage("--order is \"" + order + "\"; write event-time or file"));
  }

  TimelineWriter timeline() {
    return new TimelineWriter(
        order(), tempDir.orElseGet(TimelineWriter::usualFolder), TimelineWriter.usualMemory());
  }

  /** Whether long waits are cut short. */
  boolean cutsShort() {
    return maxGap.isPresent();
  }

  int rounds() {
    return loop;
  }

  /** The day that the history is moved to, as written. */
  Optional<String> retime() {
    return retime;
  }

  /**
   * The day that the newest publication is moved to.
   *
   * @param now the present
   */
  Optional<LocalDate> retimeTo(Instant now) {
    return retime.map(
        day ->
            day.equals("now") ? LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(1) : dayOf(day));
  }

  private static LocalDate dayOf(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeException e) {
      throw usage("--retime is \"" + day + "\"; write now, or a day as 2026-09-25");
    }
  }

  boolean keepWeekdays() {
    return keepWeekdays;
  }

  Optional<String> runId() {
    return runId;
  }

  boolean startPaused() {
    return startPaused;
  }

  static CommandFailure usage(String line) {
    return new CommandFailure(ExitCode.USAGE, line);
  }
}
