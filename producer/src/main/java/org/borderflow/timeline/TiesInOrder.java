package org.borderflow.timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.input.EncodedReport;

/**
 * Puts reports that come in the order of their publication into the whole {@link Order#EVENT_TIME}:
 * those of one instant by their identity. Holds no more than these.
 */
final class TiesInOrder implements Iterator<EncodedReport> {
  private final Iterator<EncodedReport> reports;
  private final Deque<EncodedReport> ofOneInstant = new ArrayDeque<>();
  private Optional<EncodedReport> ahead = Optional.empty();

  /**
   * @param reports in the order of their publication
   */
  TiesInOrder(Iterator<EncodedReport> reports) {
    this.reports = reports;
  }

  @Override
  public boolean hasNext() {
    return !ofOneInstant.isEmpty() || ahead.isPresent() || reports.hasNext();
  }

  @Override
  public EncodedReport next() {
    if (ofOneInstant.isEmpty()) {
      take();
    }
    return ofOneInstant.removeFirst();
  }

  private void take() {
    EncodedReport first = ahead.orElseGet(reports::next);
    ahead = Optional.empty();
    ofOneInstant.add(first);
    while (ahead.isEmpty() && reports.hasNext()) {
      EncodedReport report = reports.next();
      requireOrder(first, report);
      if (report.publishedMillis() == first.publishedMillis()) {
        ofOneInstant.add(report);
      } else {
        ahead = Optional.of(report);
      }
    }
    if (ofOneInstant.size() > 1) {
      List<EncodedReport> sorted = new ArrayList<>(ofOneInstant);
      sorted.sort(Order.EVENT_TIME.comparator());
      ofOneInstant.clear();
      ofOneInstant.addAll(sorted);
    }
  }

  private static void requireOrder(EncodedReport earlier, EncodedReport later) {
    if (later.publishedMillis() < earlier.publishedMillis()) {
      throw new CommandFailure(
          ExitCode.PARTLY_SENT,
          later.place()
              + ": is published before the report that stands before it, and was not when the"
              + " replay began: the file has been changed; replay it again");
    }
  }
}
