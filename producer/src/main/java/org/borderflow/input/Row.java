package org.borderflow.input;

import java.util.Optional;
import org.borderflow.report.ReportEvent;

/** One row of an input: a report or a retraction, or what is wrong with it. */
public sealed interface Row {

  /** Where the row stands; of a bad row, the fault. */
  Place place();

  /**
   * A row that holds a report or a retraction.
   *
   * @param report the report or retraction
   */
  record Good(EncodedReport report) implements Row {
    /**
     * @param event the report or retraction
     * @param place where it begins
     */
    public Good(ReportEvent event, Place place) {
      this(EncodedReport.unwritten(event, place));
    }

    /** The report or retraction itself; best asked for before it is written. */
    public ReportEvent event() {
      return report.event();
    }

    @Override
    public Place place() {
      return report.place();
    }
  }

  /**
   * A row that holds neither.
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
