package org.borderflow.web;

import java.time.Duration;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/**
 * How much of the server anybody may take.
 *
 * @param streams the most readers of the live stream at once, 1 to 100,000
 * @param connectionsEach the most connections of one client at once, 1 to 100,000; empty: all
 * @param requestsEach how many requests a second one client may make in the long run, 1 to 100,000;
 *     ten times as many at once
 * @param requestTime within what a request must be there, from its first byte to the end of its
 *     headers
 * @param writeTime how long an answer may take beyond what {@code leastRate} allows
 * @param leastRate what a reader must at least take, in bytes a second
 * @param heartbeat how often a quiet reader of the live stream gets a sign of life; who does not
 *     take what is sent for {@value #MOST_MISSED} of these is let go
 */
record HttpLimits(
    int streams,
    Optional<Integer> connectionsEach,
    int requestsEach,
    Duration requestTime,
    Duration writeTime,
    int leastRate,
    Duration heartbeat) {
  /** Heartbeats for which a reader of the live stream may take nothing of what is sent. */
  static final int MOST_MISSED = 6;

  private static final int MOST = 100_000;

  /** Where nothing else is asked for. */
  static final HttpLimits USUAL =
      new HttpLimits(
          1_000,
          Optional.empty(),
          100,
          Duration.ofSeconds(10),
          Duration.ofSeconds(30),
          16_384,
          Duration.ofSeconds(10));

  /**
   * @throws CommandFailure with {@link ExitCode#USAGE} when a number is out of its range
   */
  HttpLimits {
    require("--http-streams", streams);
    connectionsEach.ifPresent(each -> require("--http-connections", each));
    require("--http-rate", requestsEach);
  }

  /** The same, with other numbers of streams, connections and requests. */
  HttpLimits with(int most, Optional<Integer> connections, int requests) {
    return new HttpLimits(
        most, connections, requests, requestTime, writeTime, leastRate, heartbeat);
  }

  /** How long an answer of so many bytes may take. */
  Duration writeTime(int bytes) {
    return writeTime.plusSeconds(bytes / leastRate);
  }

  private static void require(String option, int value) {
    if (value < 1 || value > MOST) {
      throw new CommandFailure(ExitCode.USAGE, option + " is " + value + "; give 1 to " + MOST);
    }
  }
}
