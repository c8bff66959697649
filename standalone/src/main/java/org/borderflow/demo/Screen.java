package org.borderflow.demo;

import java.io.PrintWriter;
import java.util.List;

/**
 * Lines that stay, above a table that is drawn anew in place. Where there is no terminal, only the
 * lines.
 */
final class Screen {
  private final PrintWriter out;
  private final boolean terminal;
  private final int width;
  private List<String> table = List.of();

  /**
   * @param out where the lines go, and the table on a terminal
   * @param terminal whether that is a terminal
   * @param width how many characters a line of it holds
   */
  Screen(PrintWriter out, boolean terminal, int width) {
    this.out = out;
    this.terminal = terminal;
    this.width = width;
  }

  /** Longest line that the table may have, in characters. */
  int width() {
    return width;
  }

  /** Prints a line that stays. */
  synchronized void line(String text) {
    clear();
    out.println(text);
    print(table);
  }

  /** Draws the table; nothing without a terminal. */
  synchronized void table(List<String> lines) {
    if (terminal) {
      clear();
      table = List.copyOf(lines);
      print(table);
    }
  }

  /** Prints a table that stays. */
  synchronized void last(List<String> lines) {
    clear();
    table = List.of();
    print(lines);
  }

  private void clear() {
    if (!table.isEmpty()) {
      // Up to where the table begins, then clear to the end.
      out.printf("\u001b[%dA\u001b[J", table.size());
    }
  }

  private void print(List<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
