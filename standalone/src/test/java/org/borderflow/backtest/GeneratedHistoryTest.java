package org.borderflow.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.estimate.Estimator;
import org.borderflow.generate.Generator;
import org.borderflow.generate.Habits;
import org.borderflow.generate.Scenario;
import org.borderflow.generate.TrueDay;
import org.borderflow.report.Flow;
import org.borderflow.report.ReportEvent;
import org.borderflow.surge.DetectorRules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is made of generated reports, against what they were generated from; -Dborderflow.seed=N
 * tries other histories.
 */
class GeneratedHistoryTest {
  private static final LocalDate FROM = LocalDate.parse("2023-01-01");
  private static final int FLOWS = 12;
  private static final int DAYS = 240;

  /** A history from a seed, and what backtest makes of it. */
  private record Case(String name, Map<DayKey, TrueDay> truth, Backtest backtest) {
    static Case of(String name, long seed, Habits habits) {
      List<ReportEvent> events = new ArrayList<>();
      Map<DayKey, TrueDay> truth = new HashMap<>();
      new Generator(new Scenario(seed, FLOWS, FROM, DAYS, habits))
          .run(events::add, day -> truth.put(new DayKey(day.flow(), day.day()), day));
      return new Case(
          name + ", seed " + seed,
          truth,
          Backtest.of(events, new Estimator(), DetectorRules.DEFAULT));
    }

    TrueDay trueDay(Flow flow, LocalDate day) {
      return Objects.requireNonNull(truth.get(new DayKey(flow, day)));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** Also under habits that make it hard: many outlets, ranges, revisions and missing days. */
  static Stream<Case> cases() {
    long seed = Long.getLong("borderflow.seed", 1);
    return Stream.of(
        Case.of("usual", seed, Habits.USUAL),
        Case.of("usual", seed + 1, Habits.USUAL),
        Case.of("hard", seed + 2, new Habits(6, 5, 0.5, 0.3, 0.2)));
  }

  /**
   * Every figure on a single day is true of it, but for misprints, which at least four true ones
   * stand against: so where a day has a figure of its own and nothing of weight speaks against it,
   * the truth lies in its range, without any tolerance.
   *
   * <p>A share or a rate is spread evenly over days that are not even: a weekend is up to exp(0.41)
   * above the rest, and noise has a deviation of up to 0.13 on the log scale. So nine in ten are
   * within a half of the truth; in a surge or drop anything may be spread.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void theTruthLiesInTheRangesOfUndisputedDays(Case made) {
    List<DayEstimate> undisputed =
        made.backtest().days().stream().filter(day -> !day.disputed()).toList();
    List<DayEstimate> own = undisputed.stream().filter(day -> day.basis() == Basis.DAY).toList();
    assertThat(own).hasSizeGreaterThan(FLOWS * DAYS / 2);
    assertThat(own)
        .allSatisfy(
            day ->
                assertThat(made.trueDay(day.flow(), day.day()).people())
                    .as(day.toString())
                    .isBetween(day.low(), day.high()));
    List<Double> spread =
        undisputed.stream()
            .filter(
                day ->
                    day.basis() != Basis.DAY && made.trueDay(day.flow(), day.day()).factor() == 1)
            .map(day -> (double) day.best() / made.trueDay(day.flow(), day.day()).people())
            .toList();
    assertThat(spread).hasSizeGreaterThan(10);
    assertThat(spread.stream().filter(ratio -> ratio > 1 / 1.5 && ratio < 1.5).count())
        .isGreaterThan((long) (0.9 * spread.size()));
  }

  /** Most days are told of, and few stay disputed: the reports were no nonsense. */
  @ParameterizedTest
  @MethodSource("cases")
  void fewDaysAreDisputed(Case made) {
    List<DayEstimate> days = made.backtest().days();
    assertThat(days)
        .hasSizeGreaterThan(FLOWS * DAYS * 3 / 4)
        .hasSizeLessThanOrEqualTo(FLOWS * DAYS);
    assertThat(days.stream().filter(DayEstimate::disputed).count()).isLessThan(days.size() / 20);
  }

  /**
   * A surge of 2.5 times or more is ln 2.5 = 0.92 on the log scale, seven deviations of the widest
   * noise: nearly all are found. The others were in days that nobody told of.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void bigSurgesAreFound(Case made) {
    List<SurgeAssessment> told =
        made.backtest().surges().stream().filter(day -> day.state().isSurge()).toList();
    Map<String, List<TrueDay>> big =
        made.truth().values().stream()
            .filter(day -> day.factor() >= 2.5)
            .collect(Collectors.groupingBy(day -> day.flow() + "@" + day.since()));
    long found =
        big.values().stream()
            .filter(surge -> surge.stream().anyMatch(day -> isIn(told, day)))
            .count();
    assertThat(big).hasSizeGreaterThan(5);
    assertThat((double) found / big.size()).isGreaterThanOrEqualTo(0.85);
    // And calm days are left alone: at most one in a hundred alerts.
    assertThat(
            told.stream().filter(day -> made.trueDay(day.flow(), day.day()).factor() <= 1).count())
        .isLessThan(made.backtest().surges().size() / 100);
  }

  private static boolean isIn(List<SurgeAssessment> days, TrueDay day) {
    return days.stream().anyMatch(d -> d.flow().equals(day.flow()) && d.day().equals(day.day()));
  }
}
