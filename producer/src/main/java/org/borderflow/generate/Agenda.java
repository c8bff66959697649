package org.borderflow.generate;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.borderflow.report.ReportEvent;

/** What is still to be published. It holds some days' worth, however long the history. */
final class Agenda {
  /**
   * Something to be published.
   *
   * @param event the report or retraction
   * @param flow number of its flow
   * @param number which of that flow's events it is
   */
  private record Due(ReportEvent event, int flow, long number) {}

  private static final Comparator<Due> ORDER =
      Comparator.comparing((Due due) -> due.event.publishedAt())
          .thenComparingInt(Due::flow)
          .thenComparingLong(Due::number);

  private final PriorityQueue<Due> due = new PriorityQueue<>(ORDER);

  void add(ReportEvent event, int flow, long number) {
    due.add(new Due(event, flow, number));
  }

  /**
   * Publishes what is due before a moment, in its order.
   *
   * @param taker says whether it takes more
   * @return false when it does not
   */
  boolean publishBefore(Instant moment, Predicate<ReportEvent> taker) {
    while (!due.isEmpty() && due.element().event.publishedAt().isBefore(moment)) {
      if (!taker.test(due.remove().event)) {
        return false;
      }
    }
    return true;
  }
}
