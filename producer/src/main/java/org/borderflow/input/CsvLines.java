package org.borderflow.input;

import de.siegmar.fastcsv.reader.CsvReader;
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
  private final Dialect dialect;
  private final CsvReader.CsvReaderBuilder parser;
  private final Deque<Line> again = new ArrayDeque<>();

  CsvLines(LineReader lines, Dialect dialect) {
    this.lines = lines;
    this.dialect = dialect;
    this.parser = dialect.parser();
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
    return first.has(dialect.quote()) ? quoted(first) : new CsvLine(first, dialect, parser, 0, "");
  }

  private CsvLine quoted(Line first) {
    QuoteScan scan = new QuoteScan(dialect);
    scan.read(first);
    int column = scan.column();
    List<Line> lines = new ArrayList<>(List.of(first));
    int size = first.lengthWithEnd();
    while (scan.isOpen() && size <= LineReader.LONGEST) {
      Optional<Line> following = line();
      if (following.isEmpty()) {
        break;
      }
      lines.add(following.get());
      size += following.get().lengthWithEnd();
      if (following.get().isTooLong()) {
        break;
      }
      scan.read(following.get());
    }
    return scan.isOpen() || scan.isBroken()
        ? flawed(first, lines.subList(1, lines.size()), column, scan)
        : new CsvLine(Line.joined(lines), dialect, parser, 0, "");
  }

  private CsvLine flawed(Line first, List<Line> more, int column, QuoteScan scan) {
    for (int i = more.size() - 1; i >= 0; i--) {
      again.addFirst(more.get(i));
    }
    String problem =
        scan.isOpen()
            ? "a quote opens this field and is not closed; close it, or write it twice"
            : "text stands behind the closing quote; write quotes inside a field twice";
    return new CsvLine(first, dialect, parser, column, problem);
  }

  private Optional<Line> line() {
    return again.isEmpty() ? lines.next() : Optional.of(again.removeFirst());
  }

  @Override
  public void close() {
    lines.close();
  }
}
