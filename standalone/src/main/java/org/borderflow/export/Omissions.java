package org.borderflow.export;

import java.io.PrintWriter;
import org.borderflow.report.Text;

/** What was left out, each told as a line. */
final class Omissions {
  private final PrintWriter err;
  private long count;

  Omissions(PrintWriter err) {
    this.err = err;
  }

  /** Tells of one thing that was left out, and why. */
  void add(String line) {
    err.println("borderflow: warning: " + Text.shown(line.replaceAll("\\s*\\R\\s*", " ")));
    count++;
  }

  long count() {
    return count;
  }
}
