package org.borderflow.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.Optional;
import org.borderflow.input.EncodedReport;

/** Shows what would be sent, as JSON Lines. */
final class DryRun implements ReportSink {
  private final PrintWriter out;
  private long shown;
  private long retractions;

  DryRun(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void send(EncodedReport report, Optional<RunMark> mark) {
    out.print(new String(report.value(), UTF_8));
    out.print('\n');
    shown++;
    retractions += report.isRetraction() ? 1 : 0;
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public String standing() {
    return "shown: " + shown;
  }

  @Override
  public long sent() {
    return shown;
  }

  @Override
  public long retractions() {
    return retractions;
  }

  @Override
  public long acknowledged() {
    return shown;
  }

  @Override
  public void close() {
    out.flush();
  }
}
