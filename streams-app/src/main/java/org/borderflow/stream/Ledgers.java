package org.borderflow.stream;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.borderflow.estimate.Estimator;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;

/**
 * The ledgers in use, in memory, one a flow at most: read from the store when a report needs one
 * that is not here. What they hold follows from the store alone.
 */
final class Ledgers {
  /** Reports that may stay in memory, in all ledgers together, about 2 kB each. */
  static final int MOST_REPORTS = 20_000;

  private final Estimator estimator;
  private final ReportStore reports;
  private final Map<Flow, OpenLedger> open = new LinkedHashMap<>(16, 0.75f, true);
  private int size;

  Ledgers(Estimator estimator, ReportStore reports) {
    this.estimator = estimator;
    this.reports = reports;
  }

  /**
   * The ledger with everything that a report's days can depend on, the report included.
   *
   * @param before how far the flow's reports reached before this one
   */
  OpenLedger with(Report report, Extent before) {
    Flow flow = report.flow();
    OpenLedger ledger =
        Optional.ofNullable(open.get(flow))
            .filter(one -> one.touches(report.period()))
            .orElseGet(() -> replace(flow));
    int was = ledger.size();
    ledger.reach(report, before, reports);
    size += ledger.size() - was;
    closeOldest();
    return ledger;
  }

  private OpenLedger replace(Flow flow) {
    OpenLedger ledger = new OpenLedger(estimator.open(flow));
    Optional.ofNullable(open.put(flow, ledger)).ifPresent(old -> size -= old.size());
    return ledger;
  }

  /** The one in use stays, however large it is. */
  private void closeOldest() {
    Iterator<OpenLedger> oldest = open.values().iterator();
    while (size > MOST_REPORTS && open.size() > 1) {
      size -= oldest.next().size();
      oldest.remove();
    }
  }
}
