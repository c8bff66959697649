package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.borderflow.backtest.RandomReports;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for every set of reports; -Dborderflow.seed=N tries other ones. */
@Tag("once")
class EstimatorPropertiesTest {
  private static final int SETS = 3_000;
  private static final Estimator ESTIMATOR = new Estimator();
  private static final Set<Part> HEARD = Set.of(Part.USED, Part.AGREES);

  /**
   * The interval rule never allows more than a fifth above the highest printed number. (A pace by
   * the hour may make more of a day.)
   */
  @Test
  void noDayIsEmptyOrAboveEverythingThatWasReported() {
    forEachSeed(
        seed -> {
          List<Report> reports =
              new RandomReports(seed)
                  .list(30).stream().filter(report -> report.period().isWholeDays()).toList();
          estimate(reports)
              .forEach(
                  (flow, days) -> {
                    long most =
                        reports.stream()
                            .filter(report -> report.flow().equals(flow))
                            .mapToLong(report -> report.figure().high())
                            .max()
                            .orElseThrow();
                    assertThat(days.values())
                        .as("seed %d", seed)
                        .allMatch(day -> day.reports() > 0 && day.high() <= most + most / 5);
                  });
        });
  }

  /** The same again under another identity: one more report says it, and that is all. */
  @Test
  void aDuplicateChangesNothingButTheCount() {
    forEachSeed(
        seed -> {
          List<Report> reports = new RandomReports(seed).list(25);
          List<Report> more = new ArrayList<>(reports);
          more.add(renamed(reports.get((int) (seed % reports.size()))));
          assertThat(figures(estimate(more)))
              .as("seed %d", seed)
              .isEqualTo(figures(estimate(reports)));
        });
  }

  private static Report renamed(Report report) {
    return report.withReportId("again");
  }

  /**
   * They are about another time. Each report keeps its identity, with its comparison or without.
   */
  @Test
  void comparisonsChangeNoFigure() {
    long[] compared = {0};
    forEachSeed(
        seed -> {
          List<Report> reports =
              new RandomReports(seed)
                  .list(25).stream()
                      .map(report -> report.withReportId(report.contentHash()))
                      .toList();
          Map<Flow, NavigableMap<LocalDate, DayEstimate>> with = estimate(reports);
          assertThat(figures(with))
              .as("seed %d", seed)
              .isEqualTo(
                  figures(
                      estimate(
                          reports.stream()
                              .map(EstimatorPropertiesTest::withoutComparison)
                              .toList())));
          with.values().stream()
              .flatMap(days -> days.values().stream())
              .filter(day -> day.comparison().isPresent())
              .forEach(
                  day -> {
                    compared[0]++;
                    assertComparedByOneBehindIt(day, seed);
                  });
        });
    assertThat(compared[0]).isGreaterThan(SETS);
  }

  private static Report withoutComparison(Report report) {
    return Report.of(
            report.flow(),
            report.countedAt(),
            report.figure(),
            report.period(),
            report.source(),
            report.publishedAt())
        .withReportId(report.reportId());
  }

  private static void assertComparedByOneBehindIt(DayEstimate day, long seed) {
    assertThat(day.evidence())
        .as("seed %d, %s", seed, day.key())
        .anyMatch(
            evidence ->
                HEARD.contains(evidence.part())
                    && evidence.says().endsWith(" before")
                    && evidence.reportId().equals(day.comparison().orElseThrow().reportId()));
  }

  private static List<List<Object>> figures(
      Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimates) {
    return estimates.values().stream()
        .flatMap(days -> days.values().stream())
        .map(
            day ->
                List.<Object>of(
                    day.key(),
                    List.of(day.low(), day.best(), day.high()),
                    day.basis(),
                    day.disputed(),
                    day.discrepancy(),
                    day.publishers(),
                    day.statements()))
        .toList();
  }

  /** One more page with the very number, of an authority that is behind it already. */
  @Test
  void anExactCorroborationNeverWidensARange() {
    forEachSeed(
        seed -> {
          List<Report> reports = new RandomReports(seed).list(25);
          Map<Flow, NavigableMap<LocalDate, DayEstimate>> before = estimate(reports);
          for (NavigableMap<LocalDate, DayEstimate> days : before.values()) {
            for (DayEstimate day : days.values()) {
              if (day.basis() == Basis.DAY) {
                List<Report> more = new ArrayList<>(ofFlow(reports, day.flow()));
                more.add(corroboration(day));
                NavigableMap<LocalDate, DayEstimate> after = ESTIMATOR.estimate(day.flow(), more);
                days.forEach((date, old) -> assertNotWider(old, after, seed));
                assertThat(Optional.ofNullable(after.get(day.day())).map(DayEstimate::best))
                    .as("seed %d", seed)
                    .contains(day.best());
              }
            }
          }
        });
  }

  private static List<Report> ofFlow(List<Report> reports, Flow flow) {
    return reports.stream().filter(report -> report.flow().equals(flow)).toList();
  }

  private static Report corroboration(DayEstimate day) {
    Evidence used = day.evidence().get(0);
    return Report.of(
        day.flow(),
        Optional.empty(),
        Figure.exact(day.best()),
        Period.ofDay(day.day()),
        new Source("another page", used.authority(), Optional.empty()),
        used.publishedAt());
  }

  private static void assertNotWider(
      DayEstimate old, NavigableMap<LocalDate, DayEstimate> after, long seed) {
    Optional.ofNullable(after.get(old.day()))
        .filter(now -> now.basis() == old.basis() && old.basis() == Basis.DAY)
        .ifPresent(
            now ->
                assertThat(now.high() - now.low())
                    .as("seed %d, %s", seed, old.key())
                    .isLessThanOrEqualTo(old.high() - old.low()));
  }

  /**
   * A total that nobody outvotes or takes back, and whose days are all known and undisputed, is
   * what they can add up to, within the hundredth that single days are corrected by.
   */
  @Test
  void undisputedDaysAddUpToTheTotalsAroundThem() {
    long[] checked = {0};
    forEachSeed(
        seed -> {
          List<Report> reports = new RandomReports(seed).list(30);
          Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimates = estimate(reports);
          for (Report report : reports) {
            NavigableMap<LocalDate, DayEstimate> days =
                estimates.getOrDefault(report.flow(), new TreeMap<>());
            if (isHeardTotal(report, days)) {
              checked[0]++;
              Interval interval = Intervals.of(report.figure());
              long slack = interval.high() / 100 + report.period().days();
              Collection<DayEstimate> inside = inside(report, days).values();
              assertThat(inside.stream().mapToLong(DayEstimate::low).sum())
                  .as("seed %d, %s", seed, report)
                  .isLessThanOrEqualTo(interval.high() + slack);
              assertThat(inside.stream().mapToLong(DayEstimate::high).sum())
                  .as("seed %d, %s", seed, report)
                  .isGreaterThanOrEqualTo(interval.low() - slack);
            }
          }
        });
    assertThat(checked[0]).isGreaterThan(SETS / 10);
  }

  private static NavigableMap<LocalDate, DayEstimate> inside(
      Report report, NavigableMap<LocalDate, DayEstimate> days) {
    return days.subMap(report.period().firstDay(), true, report.period().lastDay(), true);
  }

  private static boolean isHeardTotal(Report report, NavigableMap<LocalDate, DayEstimate> days) {
    Period period = report.period();
    Collection<DayEstimate> inside = inside(report, days).values();
    return period.kind() == PeriodKind.TOTAL
        && period.isWholeDays()
        && period.days() > 1
        && inside.size() == period.days()
        && inside.stream().noneMatch(DayEstimate::disputed)
        && inside.stream()
            .allMatch(
                day ->
                    day.evidence().stream()
                        .anyMatch(
                            evidence ->
                                evidence.contentHash().equals(report.contentHash())
                                    && HEARD.contains(evidence.part())));
  }

  private static void forEachSeed(Consumer<Long> check) {
    long first = Long.getLong("borderflow.seed", 1);
    LongStream.range(first, first + SETS).boxed().forEach(check);
  }

  private static Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimate(List<Report> reports) {
    Map<Flow, NavigableMap<LocalDate, DayEstimate>> estimates = new TreeMap<>();
    reports.stream()
        .collect(Collectors.groupingBy(Report::flow))
        .forEach((flow, own) -> estimates.put(flow, ESTIMATOR.estimate(flow, own)));
    return estimates;
  }
}
