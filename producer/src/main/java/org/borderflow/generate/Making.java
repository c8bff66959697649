package org.borderflow.generate;

import java.util.Optional;
import org.borderflow.report.ReportEvent;
import org.borderflow.report.Retraction;

/** Writes a history up to a number of reports, and counts what was in it. */
final class Making {
  private final long most;
  private long reports;
  private long retractions;
  private long surges;
  private long drops;

  /**
   * @param most after so many reports, retractions among them, it ends
   */
  Making(long most) {
    this.most = most;
  }

  void make(Generator generator, ReportWriter rows, Optional<TruthWriting> truth) {
    generator.run(
        event -> take(event, rows),
        day -> {
          count(day);
          truth.ifPresent(days -> days.write(day));
        });
  }

  private boolean take(ReportEvent event, ReportWriter rows) {
    rows.write(event);
    reports++;
    retractions += event instanceof Retraction ? 1 : 0;
    return reports < most;
  }

  /** Of a surge or drop, its first day. */
  private void count(TrueDay day) {
    boolean first = day.since().equals(day.day());
    surges += first && day.isSurge() ? 1 : 0;
    drops += first && day.isDrop() ? 1 : 0;
  }

  /** How many were written, retractions among them. */
  long reports() {
    return reports;
  }

  long retractions() {
    return retractions;
  }

  long surges() {
    return surges;
  }

  long drops() {
    return drops;
  }
}
