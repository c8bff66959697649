package org.borderflow.surge;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;

/**
 * What detection needs of a day's estimate.
 *
 * @param day the day
 * @param low lowest; people
 * @param best best single number; people
 * @param high highest; people
 * @param source what its share or rate comes from: all days of one source say one thing; empty when
 *     it was reported for the day itself
 * @param quoted what its reports themselves compare it with, put as the number expected of the day;
 *     people
 */
public record DayFigure(
    LocalDate day, long low, long best, long high, String source, Optional<Long> quoted) {

  /** Days whose basis is a share or a rate and that use the same reports have one source. */
  public static DayFigure of(DayEstimate estimate) {
    return new DayFigure(
        estimate.day(),
        estimate.low(),
        estimate.best(),
        estimate.high(),
        source(estimate),
        estimate.comparison().map(DayComparison::expected));
  }

  private static String source(DayEstimate estimate) {
    if (estimate.basis() == Basis.DAY) {
      return "";
    }
    return estimate.evidence().stream()
        .filter(evidence -> evidence.part() == Part.USED)
        .map(DayFigure::identity)
        .collect(Collectors.joining(" ", estimate.basis() + " ", ""));
  }

  private static String identity(Evidence evidence) {
    return evidence.reportId() + "/" + evidence.contentHash();
  }
}
