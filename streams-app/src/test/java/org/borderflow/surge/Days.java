package org.borderflow.surge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.borderflow.day.Basis;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;

/** Day estimates for tests. */
final class Days {
  static final Flow FLOW = Flow.of("RU", "FI");

  private Days() {}

  static DayEstimate exact(LocalDate day, long people) {
    return range(day, people, people, people);
  }

  static DayEstimate range(LocalDate day, long low, long best, long high) {
    return estimate(day, low, best, high, Basis.DAY, "r" + day);
  }

  /** A day whose figure is a share of a total that a report gives. */
  static DayEstimate share(LocalDate day, long people, String report) {
    return estimate(day, people, people, people, Basis.SHARE, report);
  }

  /** A day of which a report says what it compares it with. */
  static DayEstimate quoting(DayEstimate day, long expected, String report) {
    return new DayEstimate(
        day.flow(),
        day.day(),
        day.low(),
        day.best(),
        day.high(),
        day.basis(),
        day.disputed(),
        day.discrepancy(),
        day.net(),
        Optional.of(new DayComparison(expected, report)),
        day.reason(),
        2,
        day.publishers(),
        day.statements(),
        day.evidence());
  }

  /** A figure for each of the days from so many back to so many back. */
  static List<DayEstimate> before(LocalDate day, int oldest, int newest, long people) {
    return LongStream.rangeClosed(newest, oldest)
        .mapToObj(back -> exact(day.minusDays(back), people))
        .collect(Collectors.toList());
  }

  private static DayEstimate estimate(
      LocalDate day, long low, long best, long high, Basis basis, String report) {
    return new DayEstimate(
        FLOW,
        day,
        low,
        best,
        high,
        basis,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "why",
        1,
        1,
        1,
        List.of(
            new Evidence(
                report,
                "0".repeat(32),
                Part.USED,
                "publisher",
                Optional.empty(),
                "so many",
                Optional.empty(),
                Instant.EPOCH)));
  }
}
