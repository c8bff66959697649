package org.borderflow.input;

import java.io.Closeable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts lines into CSV records. Where quotes do not match, only the first line is given up: the
 * reading goes on with the next one, so that one stray quote does not swallow the file.
 */
final class CsvLines implements Closeable {
  private final LineReader lines;
  private final Deque<Line> again = new ArrayDeque<>();

  CsvLines(LineReader lines) {
    this.lines = lines;
  }

  String file() {
    return lines.file();
  }

  /** The next record, blank lines left out. */
  Optional<CsvLine> next() {
    Optional<Line> first = line();
    while (first.isPresent() && first.get().isBlank()) {
      first = line();
    }
    return first.map(this::record);
  }

  private CsvLine record(Line first) {
    QuoteScan scan = new QuoteScan();
    scan.read(first);
    int column = scan.column();
    List<Line> more = new ArrayList<>();
    int size = first.lengthWithEnd();
    while (scan.isOpen() && size <= LineReader.LONGEST) {
      Optional<Line> following = line();
      if (following.isEmpty()) {
        break;
      }
      more.add(following.get());
      size += following.get().lengthWithEnd();
      if (following.get().isTooLong()) {
        break;
      }
      scan.read(following.get());
    }
    return scan.isOpen() || scan.isBroken()
        ? flawed(first, more, column, scan)
        : new CsvLine(more.stream().reduce(first, Line::joined), 0, "");
  }

  private CsvLine flawed(Line first, List<Line> more, int column, QuoteScan scan) {
    for (int i = more.size() - 1; i >= 0; i--) {
      again.addFirst(more.get(i));
    }
    String problem =
        scan.isOpen()
            ? "a quote opens this field and is not closed; close it, or write it twice"
            : "text stands behind the closing quote; write quotes inside a field twice";
    return new CsvLine(first, column, problem);
  }

  private Optional<Line> line() {
    return again.isEmpty() ? lines.next() : Optional.of(again.removeFirst());
  }

  @Override
  public void close() {
    lines.close();
  }
}
