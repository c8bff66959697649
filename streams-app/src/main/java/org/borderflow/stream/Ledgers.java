package org.borderflow.stream;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.borderflow.estimate.Estimator;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * The ledgers in use, in memory, one for each stretch of a flow's days that hangs together: read
 * from the store when a report needs one that is not here. What they hold follows from the store
 * alone.
 */
final class Ledgers {
  /** Reports that may stay in memory, in all ledgers together, about 2 kB each. */
  static final int MOST_REPORTS = 20_000;

  /** Of one flow: the days that reports still come for, and a few that one comes for late. */
  private static final int MOST_STRETCHES = 12;

  private final Estimator estimator;
  private final ReportStore reports;

  /** By flow, those used last at the end. */
  private final Map<Flow, List<OpenLedger>> open = new HashMap<>();

  private final Set<OpenLedger> byUse = new LinkedHashSet<>();
  private int size;

  Ledgers(Estimator estimator, ReportStore reports) {
    this.estimator = estimator;
    this.reports = reports;
  }

  /**
   * The ledger with everything that a report's days can depend on, the report included.
   *
   * @param before how far the flow's reports reached before this one
   * @param absorbed hears of ledgers that it takes the place of from now on
   */
  OpenLedger with(Report report, Extent before, Consumer<OpenLedger> absorbed) {
    Flow flow = report.flow();
    List<OpenLedger> its = open.getOrDefault(flow, List.of());
    Optional<OpenLedger> known =
        touching(its, report.period().firstDay(), report.period().lastDay());
    OpenLedger ledger = known.orElseGet(() -> new OpenLedger(flow, estimator.open(flow)));
    int was = known.map(OpenLedger::size).orElse(0);
    ledger.reach(report, before, reports);
    size += ledger.size() - was;
    for (OpenLedger other : List.copyOf(its)) {
      if (other != ledger && other.touches(ledger)) {
        close(other);
        absorbed.accept(other);
      }
    }
    use(ledger);
    closeOldest();
    return ledger;
  }

  private static Optional<OpenLedger> touching(
      List<OpenLedger> ledgers, LocalDate first, LocalDate last) {
    for (OpenLedger one : ledgers) {
      if (one.touches(first, last)) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private void use(OpenLedger ledger) {
    List<OpenLedger> its = open.computeIfAbsent(ledger.flow(), any -> new ArrayList<>());
    its.remove(ledger);
    its.add(ledger);
    byUse.remove(ledger);
    byUse.add(ledger);
    if (its.size() > MOST_STRETCHES) {
      close(its.get(0));
    }
  }

  private void close(OpenLedger ledger) {
    byUse.remove(ledger);
    size -= ledger.size();
    List<OpenLedger> its = open.getOrDefault(ledger.flow(), List.of());
    its.remove(ledger);
    if (its.isEmpty()) {
      open.remove(ledger.flow());
    }
  }

  /** The one in use stays, however large it is. */
  private void closeOldest() {
    Iterator<OpenLedger> oldest = byUse.iterator();
    List<OpenLedger> closed = new ArrayList<>();
    int left = size;
    while (left > MOST_REPORTS && closed.size() < byUse.size() - 1) {
      OpenLedger next = oldest.next();
      closed.add(next);
      left -= next.size();
    }
    closed.forEach(this::close);
  }
}
