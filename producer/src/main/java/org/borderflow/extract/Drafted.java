package org.borderflow.extract;

import java.util.List;
import org.borderflow.report.ReportDraft;

/** What becomes of an extracted figure: a report, or the reasons why it cannot be one. */
public sealed interface Drafted {

  /**
   * All that a report needs is known.
   *
   * @param draft the report
   */
  record Ready(ReportDraft draft) implements Drafted {}

  /**
   * Something that a report needs is not known, or the figure is of a kind that no report has.
   *
   * @param missing what, each in a few words; at least one
   */
  record Lacking(List<String> missing) implements Drafted {
    /** Copies the list. */
    public Lacking {
      missing = List.copyOf(missing);
    }
  }
}
