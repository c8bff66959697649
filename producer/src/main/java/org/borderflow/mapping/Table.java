package org.borderflow.mapping;

import java.util.List;
import java.util.OptionalInt;

/**
 * The columns of a file, to which a mapping is bound.
 *
 * @param header their names
 * @param each index of the column that the report at hand is made for; empty: for the row
 */
record Table(List<String> header, OptionalInt each) {
  Table {
    header = List.copyOf(header);
  }

  Table forEach(int index) {
    return new Table(header, OptionalInt.of(index));
  }

  /** Index of the column that the report at hand is made for. */
  int current() {
    return each.orElseThrow(() -> new IllegalStateException("not in an each_column report"));
  }
}
