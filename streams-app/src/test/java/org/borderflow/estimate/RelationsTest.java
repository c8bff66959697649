package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.day.Net;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationsTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  @ParameterizedTest
  @CsvSource({
    "RU>FI, RU>FI, ",
    "RU>FI, FI>RU, OPPOSITE",
    "RU>FI;mode=land;nationality=RU, FI>RU;mode=land;nationality=RU, OPPOSITE",
    "RU>FI;mode=land, FI>RU;mode=road, ",
    "RU>FI;crossing_point=Vaalimaa, RU>FI, WHOLE",
    "RU>FI, RU>FI;crossing_point=Vaalimaa, PART",
    "RU>FI;crossing_point=Vaalimaa, RU>FI;crossing_point=Nuijamaa, ",
    "RU>FI;nationality=RU, RU>FI, WHOLE",
    "RU>FI;nationality=RU, RU>FI;mode=land, ",
    "RU>FI;mode=rail, RU>FI;mode=land, WHOLE",
    "RU>FI;mode=air, RU>FI;mode=land, ",
    "RU>FI, RU>FI;measure=both_directions, WHOLE",
    "FI>RU;nationality=RU, RU>FI;measure=both_directions, WHOLE",
    "RU>FI;measure=both_directions, FI>RU;measure=both_directions, SAME",
    "RU>FI;measure=net, RU>FI, WHOLE",
    "RU>FI;measure=net, FI>RU, ",
    "RU>FI;measure=net, RU>FI;measure=net;nationality=RU, ",
    "RU>FI, RU>GE, ",
  })
  void flowsOfABorderContainEachOther(String flow, String other, Relation expected) {
    assertThat(Relation.of(Flow.parse(flow), Flow.parse(other)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void aPartAboveItsWholeMakesBothDisputed() {
    Day part = new Day("RU>FI;crossing_point=Vaalimaa", Figure.exact(5_000));
    Day whole = new Day("RU>FI", Figure.exact(4_000));
    List<DayEstimate> days = days(part, whole);
    assertThat(days).allMatch(DayEstimate::disputed);
    assertThat(on(days, part).reason())
        .endsWith("; disputed: RU>FI, which contains it, has at most 4,000");
    assertThat(on(days, whole).reason())
        .endsWith("; disputed: RU>FI;crossing_point=Vaalimaa, a part of it, has at least 5,000");
    assertThat(on(days, whole).best()).isEqualTo(4_000);
  }

  /** 12,000 on one day are no contradiction to 70,000 in a week; that each day had 10,000 is. */
  @Test
  void anEvenShareIsDisputedByAFigureForTheDayAndNotTheOtherWayRound() {
    Report part = new Day("RU>FI;crossing_point=Vaalimaa", Figure.exact(12_000)).report();
    Report whole =
        Report.of(
            Flow.parse("RU>FI"),
            Optional.empty(),
            Figure.exact(70_000),
            Period.ofDays(DAY.minusDays(3), DAY.plusDays(3), PeriodKind.TOTAL),
            Source.of("Yle"),
            Report.atNoon(DAY.plusDays(4)));
    List<DayEstimate> days = Reconciled.of(List.of(part, whole), new Estimator()).days();
    assertThat(days)
        .filteredOn(DayEstimate::disputed)
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.flow()).isEqualTo(whole.flow());
              assertThat(day.day()).isEqualTo(DAY);
            });
  }

  /** Almost 4,000 may be as few as 3,950, about 3,960 as many as 3,965. */
  @Test
  void aPartThatMayBeNoLargerThanItsWholeIsNotDisputed() {
    assertThat(
            days(
                new Day("RU>FI;nationality=RU", new Figure(4_000, 4_000, Quantifier.ALMOST)),
                new Day("RU>FI", new Figure(3_960, 3_960, Quantifier.ABOUT))))
        .noneMatch(DayEstimate::disputed);
  }

  /** 8,572 in and 4,199 out; then "almost 4,200", which is 4,150 to 4,200, out. */
  @Test
  void theBalanceStandsBesideTheFigureWhereBothDirectionsAreKnown() {
    Day in = new Day("RU>FI;mode=land", Figure.exact(8_572));
    Day out = new Day("FI>RU;mode=land", Figure.exact(4_199));
    assertThat(on(days(in, out), in).net()).contains(new Net(4_373, 4_373, 4_373));
    assertThat(on(days(in, out), out).net()).contains(new Net(-4_373, -4_373, -4_373));
    Day roughly = new Day("FI>RU;mode=land", new Figure(4_200, 4_200, Quantifier.ALMOST));
    assertThat(on(days(in, roughly), in).net()).contains(new Net(4_372, 4_397, 4_422));
    assertThat(on(days(in), in).net()).isEmpty();
  }

  @Test
  void theBalanceTakesNothingAwayFromTheDay() {
    Report in = new Day("RU>FI;mode=land", Figure.exact(8_572)).report();
    Report compared = Estimates.compared(in, QuotedComparison.with(5_286));
    Report out = new Day("FI>RU;mode=land", Figure.exact(4_199)).report();
    assertThat(Reconciled.of(List.of(compared, out), new Estimator()).days())
        .filteredOn(day -> day.flow().equals(in.flow()))
        .singleElement()
        .satisfies(
            day -> {
              assertThat(day.net()).isPresent();
              assertThat(day.comparison()).contains(new DayComparison(5_286, compared.reportId()));
            });
  }

  private record Day(String flow, Figure figure) {
    Report report() {
      return Report.of(
          Flow.parse(flow),
          Optional.empty(),
          figure,
          Period.ofDay(DAY),
          Source.of("Yle"),
          Report.atNoon(DAY.plusDays(1)));
    }
  }

  private static List<DayEstimate> days(Day... days) {
    return Reconciled.of(List.of(days).stream().map(Day::report).toList(), new Estimator()).days();
  }

  private static DayEstimate on(List<DayEstimate> days, Day wanted) {
    DayKey key = new DayKey(Flow.parse(wanted.flow()), DAY);
    return days.stream().filter(day -> day.key().equals(key)).findFirst().orElseThrow();
  }
}
