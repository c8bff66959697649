package org.borderflow.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Row;

/**
 * Reports in their order, to be gone through any number of times. What does not fit into a bounded
 * part of the memory is on disk until this is closed.
 */
public final class Timeline implements Iterable<EncodedReport>, AutoCloseable {
  private final Order order;
  private final List<EncodedReport> newest;
  private final Runs runs;
  private final Tally tally;

  Timeline(Order order, List<EncodedReport> newest, Runs runs, Tally tally) {
    this.order = order;
    this.newest = newest;
    this.runs = runs;
    this.tally = tally;
  }

  /** Rows in the order of their publication. */
  public static Timeline of(Collection<Row.Good> rows) {
    TimelineWriter writer = new TimelineWriter(Order.EVENT_TIME);
    rows.forEach(row -> writer.add(EncodedReport.of(row.event(), row.place())));
    return writer.finish();
  }

  /**
   * The timeline's reports without a timeline, for inputs that stand in order already: nothing is
   * kept of them but the reports of one instant.
   *
   * @param inputs the reports of each input, in the order of their publication
   * @return all in the order of {@link Order#EVENT_TIME}, once; while iterating it throws a {@link
   *     org.borderflow.connection.CommandFailure} when an input does not keep that order
   */
  public static Iterator<EncodedReport> passing(List<Iterator<EncodedReport>> inputs) {
    List<Iterator<EncodedReport>> sorted = new ArrayList<>();
    inputs.forEach(input -> sorted.add(new TiesInOrder(input)));
    return sorted.size() == 1 ? sorted.get(0) : new Merge(sorted, Order.EVENT_TIME.comparator());
  }

  /** What it holds, in numbers. */
  public Tally tally() {
    return tally;
  }

  /**
   * The reports, from the first.
   *
   * @throws org.borderflow.connection.CommandFailure while iterating, when the disk cannot be read
   */
  @Override
  public Iterator<EncodedReport> iterator() {
    List<Iterator<EncodedReport>> onDisk = runs.read();
    if (onDisk.isEmpty()) {
      return newest.iterator();
    }
    onDisk.add(newest.iterator());
    return new Merge(onDisk, order.comparator());
  }

  @Override
  public void close() {
    runs.close();
  }
}
