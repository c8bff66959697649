package org.borderflow.news;

import java.util.List;
import org.borderflow.extract.Extracted;
import org.borderflow.report.Report;

/** What becomes of an extracted figure. */
sealed interface Outcome {

  /** The figure. */
  Extracted figure();

  /** It is a report. */
  record Reported(Extracted figure, Report report) implements Outcome {}

  /**
   * It is a report that the article has given before, in other words.
   *
   * @param report the report that it is again
   */
  record Repeated(Extracted figure, Report report) implements Outcome {}

  /**
   * A person must look at it.
   *
   * @param why what it lacks, or why it is not trusted; at least one reason
   */
  record Unsure(Extracted figure, List<String> why) implements Outcome {
    /** Copies the list. */
    public Unsure {
      why = List.copyOf(why);
    }
  }
}
