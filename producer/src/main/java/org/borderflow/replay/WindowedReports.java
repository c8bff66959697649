package org.borderflow.replay;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.borderflow.input.EncodedReport;
import org.borderflow.input.Row;

/** The reports of an input whose publication lies in a window. */
final class WindowedReports implements Iterator<EncodedReport> {
  private final Iterator<Row.Good> rows;
  private final Window window;
  private Optional<Row.Good> next = Optional.empty();

  WindowedReports(Iterator<Row.Good> rows, Window window) {
    this.rows = rows;
    this.window = window;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && rows.hasNext()) {
      next = Optional.of(rows.next()).filter(row -> window.holds(row.report().publishedAt()));
    }
    return next.isPresent();
  }

  @Override
  public EncodedReport next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row.Good row = next.orElseThrow();
    next = Optional.empty();
    return row.report();
  }
}
