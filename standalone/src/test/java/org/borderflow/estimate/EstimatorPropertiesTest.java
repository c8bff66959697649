package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.borderflow.backtest.RandomReports;
import org.borderflow.day.DayEstimate;
import org.borderflow.report.Flow;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;

/** What holds for every set of reports; -Dborderflow.seed=N tries other ones. */
class EstimatorPropertiesTest {
  private static final int SETS = 3_000;
  private static final Estimator ESTIMATOR = new ReconcilingEstimator();

  @Test
  void orderAndRepetitionChangeNothing() {
    forEachSeed(
        seed -> {
          RandomReports random = new RandomReports(seed);
          List<Report> reports = random.list(30);
          assertThat(estimate(random.shuffled(reports)))
              .as("seed %d", seed)
              .isEqualTo(estimate(reports));
        });
  }

  @Test
  void reportsThatDoNotTouchMayBeEstimatedApart() {
    forEachSeed(
        seed -> {
          List<Report> reports = new RandomReports(seed).list(12);
          Map<Flow, NavigableMap<LocalDate, DayEstimate>> apart = new TreeMap<>();
          for (List<Report> component : components(reports)) {
            Flow flow = component.get(0).flow();
            apart
                .computeIfAbsent(flow, any -> new TreeMap<>())
                .putAll(ESTIMATOR.estimate(flow, component));
          }
          assertThat(apart).as("seed %d", seed).isEqualTo(estimate(reports));
        });
  }

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

  /** Of each flow: reports whose periods overlap, if only by way of others. */
  private static List<List<Report>> components(List<Report> reports) {
    List<List<Report>> components = new ArrayList<>();
    List<Report> sorted =
        reports.stream()
            .sorted(
                Comparator.comparing(Report::flow)
                    .thenComparing(report -> report.period().firstDay()))
            .toList();
    LocalDate reached = LocalDate.MIN;
    for (Report report : sorted) {
      List<Report> last = components.isEmpty() ? List.of() : components.get(components.size() - 1);
      boolean joins =
          !last.isEmpty()
              && last.get(0).flow().equals(report.flow())
              && !report.period().firstDay().isAfter(reached);
      LocalDate end = report.period().lastDay();
      reached = joins && reached.isAfter(end) ? reached : end;
      if (!joins) {
        components.add(new ArrayList<>());
      }
      components.get(components.size() - 1).add(report);
    }
    return components;
  }
}
