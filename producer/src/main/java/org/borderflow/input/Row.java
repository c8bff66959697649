package org.borderflow.input;

import java.util.Optional;
import org.borderflow.report.Report;

/** One row of an input: a report, or what is wrong with it. */
public sealed interface Row {

  /** Where the row stands; of a bad row, the fault. */
  Place place();

  /**
   * A row that holds a report.
   *
   * @param report the report
   * @param place where it begins
   */
  record Good(Report report, Place place) implements Row {}

  /**
   * A row that holds none.
   *
   * @param place where the fault is
   * @param problem what is wrong and how to mend it, one line
   * @param raw the row as it stands in the file; empty when it is too long to be kept
   */
  record Bad(Place place, String problem, Optional<RawRow> raw) implements Row {
    /** The whole message: {@code file:line:column: what; how to mend}. */
    public String message() {
      return place + ": " + problem;
    }
  }
}
