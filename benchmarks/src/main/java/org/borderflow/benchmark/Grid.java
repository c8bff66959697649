package org.borderflow.benchmark;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: the first column to the left, numbers to the right. */
final class Grid {
  private static final String BETWEEN = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Grid(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row with as many cells as the header has. */
  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void print(PrintWriter to) {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    for (List<String> row : rows) {
      to.println(
          IntStream.range(0, widths.length)
              .mapToObj(column -> padded(row.get(column), widths[column], column == 0))
              .collect(Collectors.joining(BETWEEN)));
    }
    to.flush();
  }

  private static String padded(String cell, int width, boolean left) {
    String padding = " ".repeat(width - cell.length());
    return left ? cell + padding : padding + cell;
  }
}
