package org.borderflow.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.Record;
import org.borderflow.report.Flow;

/**
 * A stretch of a flow's days that is to be estimated anew.
 *
 * @param ledger holds the reports that made it due
 * @param cause the last of them: results have its time
 * @param newest the day of the newest publication on the border when they came, in UTC
 * @param again whether one of them has been here before, so that what it led to may have been lost
 * @param ingestedAt when they were sent, of those that say so
 */
record Due(
    OpenLedger ledger,
    Record<Object, Object> cause,
    LocalDate newest,
    boolean again,
    List<Instant> ingestedAt) {

  Due {
    ingestedAt = List.copyOf(ingestedAt);
  }

  Flow flow() {
    return ledger.flow();
  }

  /** With one more report that the same ledger is due for. */
  Due and(Due later) {
    List<Instant> both = new ArrayList<>(ingestedAt.size() + later.ingestedAt.size());
    both.addAll(ingestedAt);
    both.addAll(later.ingestedAt);
    return new Due(ledger, later.cause, later.newest, again || later.again, both);
  }
}
