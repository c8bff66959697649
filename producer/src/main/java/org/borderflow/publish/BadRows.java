package org.borderflow.publish;

import java.util.function.Consumer;
import org.borderflow.input.Row;

/** Shows the first bad rows, counts and keeps all. */
final class BadRows {
  private static final int MOST_SHOWN = 20;

  private final RejectsFile file;
  private final Consumer<String> lines;
  private long count;

  BadRows(RejectsFile file, Consumer<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  void take(Row.Bad row) {
    count++;
    if (count <= MOST_SHOWN) {
      String notKept = row.raw().isEmpty() ? " (not kept by --rejects)" : "";
      lines.accept(row.message() + notKept);
    } else if (count == MOST_SHOWN + 1) {
      lines.accept("further bad rows are counted, not shown; --rejects FILE keeps them");
    }
    file.keep(row);
  }

  long count() {
    return count;
  }
}
