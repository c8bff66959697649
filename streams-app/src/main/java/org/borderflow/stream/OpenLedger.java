package org.borderflow.stream;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.borderflow.day.DayEstimate;
import org.borderflow.estimate.Ledger;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * A ledger in memory and the days it covers: every report of the flow that touches one of them is
 * in it, and none of its reports touches another day.
 */
final class OpenLedger {
  private final Flow flow;
  private final Ledger ledger;
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;
  private boolean compared;
  private boolean sentAgain;

  OpenLedger(Flow flow, Ledger ledger) {
    this.flow = flow;
    this.ledger = ledger;
  }

  Flow flow() {
    return flow;
  }

  /** Whether a day is in both. */
  boolean touches(OpenLedger other) {
    return !other.first.isAfter(last) && !other.last.isBefore(first);
  }

  boolean touches(LocalDate from, LocalDate to) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  /** Adds a report, and from the store all that overlaps it, if only by way of others. */
  void reach(Report report, Extent before, ReportStore reports) {
    boolean isFirst = first.isAfter(last);
    add(report, reports);
    LocalDate from = report.period().firstDay();
    LocalDate to = report.period().lastDay();
    while (from.isBefore(first) || to.isAfter(last)) {
      Extent reached = Extent.NONE;
      if (first.isAfter(last)) {
        reached = read(report.flow(), from, to, before, reports, reached);
      } else {
        reached = read(report.flow(), from, first.minusDays(1), before, reports, reached);
        reached = read(report.flow(), last.plusDays(1), to, before, reports, reached);
      }
      first = earlier(first, from);
      last = later(last, to);
      from = earlier(from, reached.first());
      to = later(to, reached.last());
    }
    // Where no report was before, no day can have been stored.
    compared |= isFirst && !before.touches(first, last);
  }

  private Extent read(
      Flow flow, LocalDate from, LocalDate to, Extent before, ReportStore reports, Extent reached) {
    Extent[] farther = {reached};
    if (!from.isAfter(to) && before.touches(from, to)) {
      compared = false;
      reports.overlapping(
          flow,
          from,
          to,
          other -> {
            add(other, reports);
            farther[0] = farther[0].with(other.period());
          });
    }
    return farther[0];
  }

  private void add(Report report, ReportStore reports) {
    ledger.add(report);
    if (reports.isRetracted(report)) {
      ledger.retract(report.reportId());
    }
  }

  void retract(String reportId) {
    ledger.retract(reportId);
  }

  int size() {
    return ledger.size();
  }

  /** The estimate of a day. */
  Optional<DayEstimate> day(LocalDate day) {
    return ledger.day(day);
  }

  /**
   * The days whose estimate may be another than the stored one. When something has been read from
   * the store, these are all that are stored.
   */
  NavigableSet<LocalDate> changed(EventStore<DayEstimate> days) {
    NavigableSet<LocalDate> changed = ledger.update();
    if (!compared) {
      changed.addAll(days.daysBetween(flow, first, last));
      compared = true;
    }
    return changed;
  }

  /** Every day that may have been sent and lost; after the first time none, they are sent then. */
  NavigableSet<LocalDate> toSendAgain() {
    NavigableSet<LocalDate> all = sentAgain ? new TreeSet<>() : ledger.possibleDays();
    sentAgain = true;
    return all;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
