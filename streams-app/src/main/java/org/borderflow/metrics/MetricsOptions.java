package org.borderflow.metrics;

import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import picocli.CommandLine.Option;

/** What is measured, the same of every command that serves it. */
public final class MetricsOptions {
  private static final String USUAL_FLOWS = "500";
  private static final int MOST_FLOWS = 100_000;

  @Option(
      names = "--metrics-flows",
      paramLabel = "N",
      defaultValue = USUAL_FLOWS,
      description =
          "most flows with series of their own at /metrics, those with the newest reports (default:"
              + " ${DEFAULT-VALUE})")
  private int flows = Integer.parseInt(USUAL_FLOWS);

  /** Filled by picocli. */
  public MetricsOptions() {}

  /**
   * So many flows have series of their own.
   *
   * @throws CommandFailure when there are fewer than none, or too many
   */
  public int flows() {
    if (flows < 0 || flows > MOST_FLOWS) {
      throw new CommandFailure(
          ExitCode.USAGE, "--metrics-flows is " + flows + "; give 0 to " + MOST_FLOWS);
    }
    return flows;
  }
}
