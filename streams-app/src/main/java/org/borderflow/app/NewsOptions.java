package org.borderflow.app;

import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.stream.StreamSettings;
import picocli.CommandLine.Option;

/** What people are to hear of, the same of every command that runs the stream. */
public final class NewsOptions {
  @Option(
      names = "--news-days",
      paramLabel = "N",
      defaultValue = "" + StreamSettings.NEWS_DAYS,
      description =
          "so many days from the newest publication on its border a day is news (default:"
              + " ${DEFAULT-VALUE})")
  private int days = StreamSettings.NEWS_DAYS;

  /** Filled by picocli. */
  public NewsOptions() {}

  /**
   * How many days.
   *
   * @throws CommandFailure when there are fewer than none
   */
  public int days() {
    if (days < 0) {
      throw new CommandFailure(
          ExitCode.USAGE, "--news-days is " + days + "; give a number of days, 0 or more");
    }
    return days;
  }
}
