package org.borderflow.publish;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.borderflow.input.Row;
import org.borderflow.input.Rows;

/** The good rows of an input, once. The bad ones between them are dealt with on the way. */
final class GoodRows implements Iterator<Row.Good> {
  private final Rows rows;
  private final BadRows badRows;
  private Optional<Row.Good> next = Optional.empty();

  GoodRows(Rows rows, BadRows badRows) {
    this.rows = rows;
    this.badRows = badRows;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty()) {
      Optional<Row> row = rows.next();
      if (row.isEmpty()) {
        return false;
      }
      if (row.get() instanceof Row.Good good) {
        next = Optional.of(good);
      } else if (row.get() instanceof Row.Bad bad) {
        badRows.take(bad);
      }
    }
    return true;
  }

  @Override
  public Row.Good next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Row.Good row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }
}
