package org.borderflow.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import org.borderflow.report.Text;

/**
 * Lines for people, with nothing in them that a terminal would obey. What is told quotes files,
 * their names and what Kafka says: whoever writes those must not write on the terminal.
 */
final class PlainWriter extends Writer {
  private final PrintWriter out;

  private PlainWriter(PrintWriter out) {
    this.out = out;
  }

  /** In front of another writer. */
  static PrintWriter before(PrintWriter out) {
    return new PrintWriter(new PlainWriter(out), true);
  }

  @Override
  public void write(char[] buffer, int offset, int length) {
    String text = new String(buffer, offset, length);
    out.write(text.equals(System.lineSeparator()) ? text : Text.shownLines(text));
  }

  @Override
  public void flush() {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
