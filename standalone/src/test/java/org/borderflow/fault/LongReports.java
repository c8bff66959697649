package org.borderflow.fault;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Source;

/** Reports that need much memory: each with an address as long as one may be. */
final class LongReports {
  private static final int DAYS = 75;
  private static final int ADDRESS = 1_900;
  private static final List<String> DESTINATIONS =
      Stream.of(Locale.getISOCountries()).sorted().limit(20).toList();

  private LongReports() {}

  /** One for each day on each of twenty borders; with each number others. */
  static List<Report> list(int number) {
    LocalDate first = LocalDate.parse("2019-01-01").plusDays(Math.floorMod(number, 1_000));
    return IntStream.range(0, DAYS)
        .mapToObj(first::plusDays)
        .flatMap(day -> DESTINATIONS.stream().map(country -> report(country, day, number)))
        .toList();
  }

  private static Report report(String destination, LocalDate day, int number) {
    Period period = Period.ofDays(day, day, PeriodKind.TOTAL);
    // The same text once for all reports would be the same few bytes.
    String unique = number + "-" + destination + "-" + day + "/";
    String address =
        Stream.generate(() -> unique)
            .limit(ADDRESS / unique.length())
            .collect(Collectors.joining());
    return Report.of(
        Flow.of("UA", destination),
        Optional.empty(),
        Figure.exact(1_000L + day.getDayOfYear()),
        Optional.empty(),
        period,
        new Source("Border Guard", Optional.empty(), Optional.of("https://example.org/" + address)),
        Report.defaultPublication(period));
  }
}
