package org.borderflow.estimate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.QuotedComparison;

/** What the reports behind a day's number compare it with, as a number for that day. */
final class Comparisons {
  /** What is said of the day itself knows more of it than what is said of a longer time. */
  private static final Comparator<Claim> NEAREST =
      Comparator.comparingLong((Claim claim) -> Window.of(claim.report().period()).length())
          .thenComparing(Comparator.reverseOrder());

  private Comparisons() {}

  /**
   * What the nearest of some claims compares the day with: that of the shortest period, of these
   * the last published, of these the one with the last identity.
   *
   * @param used the claims that the day's number comes from
   * @param agreeing those that agree
   * @param best the day's best number; people
   */
  static Optional<DayComparison> of(List<Claim> used, List<Claim> agreeing, long best) {
    List<Claim> comparing = new ArrayList<>(0);
    addComparing(used, comparing);
    addComparing(agreeing, comparing);
    return comparing.isEmpty()
        ? Optional.empty()
        : Optional.of(comparison(Collections.min(comparing, NEAREST), best));
  }

  private static void addComparing(List<Claim> claims, List<Claim> comparing) {
    for (Claim claim : claims) {
      if (claim.report().comparison().isPresent()) {
        comparing.add(claim);
      }
    }
  }

  private static DayComparison comparison(Claim claim, long best) {
    return new DayComparison(expected(claim, best), claim.report().reportId());
  }

  private static long expected(Claim claim, long best) {
    QuotedComparison comparison = claim.report().comparison().orElseThrow();
    Period period = claim.report().period();
    double people =
        comparison
            .earlier()
            .map(earlier -> ofDay(earlier, period))
            .orElseGet(() -> now(claim, best) / comparison.ratio().orElseThrow());
    return Math.min(Math.round(people), DayEstimate.LARGEST);
  }

  /** What the ratio is of: a longer time may be twice what it was, and one day of it not. */
  private static double now(Claim claim, long best) {
    return claim.slot().isLong() ? ofDay(claim.interval().middle(), claim.report().period()) : best;
  }

  private static double ofDay(long people, Period period) {
    return period.kind() == PeriodKind.PER_DAY
        ? people
        : (double) people * Window.DAY / Window.of(period).length();
  }
}
