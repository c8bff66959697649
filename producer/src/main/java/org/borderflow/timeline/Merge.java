package org.borderflow.timeline;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import org.borderflow.input.EncodedReport;

/** Sorted runs as one. Of equal reports that of the earlier run comes first. */
final class Merge implements Iterator<EncodedReport> {
  /** A run with its next report taken out. */
  private record Head(EncodedReport report, int run, Iterator<EncodedReport> rest) {}

  private final PriorityQueue<Head> heads;

  Merge(List<Iterator<EncodedReport>> runs, Comparator<EncodedReport> order) {
    this.heads =
        new PriorityQueue<>(Comparator.comparing(Head::report, order).thenComparingInt(Head::run));
    for (int i = 0; i < runs.size(); i++) {
      offer(i, runs.get(i));
    }
  }

  private void offer(int run, Iterator<EncodedReport> rest) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), run, rest));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public EncodedReport next() {
    Head first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    offer(first.run(), first.rest());
    return first.report();
  }
}
