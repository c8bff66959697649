package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.borderflow.estimate.Estimates.FLOW;
import static org.borderflow.estimate.Estimates.MINISTRY;
import static org.borderflow.estimate.Estimates.assertBest;
import static org.borderflow.estimate.Estimates.day;
import static org.borderflow.estimate.Estimates.estimate;
import static org.borderflow.estimate.Estimates.on;
import static org.borderflow.estimate.Estimates.only;
import static org.borderflow.estimate.Estimates.parts;
import static org.borderflow.estimate.Estimates.period;
import static org.borderflow.estimate.Estimates.rate;
import static org.borderflow.estimate.Estimates.report;
import static org.borderflow.estimate.Estimates.total;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.Flow;
import org.borderflow.report.Period;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

class EstimatorTest {
  /** Georgia, September 2022, from the three nested totals alone. */
  @Test
  void nestedTotalsDifferenceThemselves() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            total("Agenda", 78_742, "2022-09-17", "2022-09-26"),
            total("CNN", 53_136, "2022-09-21", "2022-09-26"),
            total("Sputnik", 40_548, "2022-09-23", "2022-09-26"));
    assertThat(days).hasSize(10);
    // 40,548 / 4; (53,136 − 40,548) / 2; (78,742 − 53,136) / 4 = 6,401.5
    assertBest(days, "2022-09-23", 10_137);
    assertBest(days, "2022-09-26", 10_137);
    assertBest(days, "2022-09-21", 6_294);
    assertBest(days, "2022-09-22", 6_294);
    assertBest(days, "2022-09-17", 6_401);
    assertBest(days, "2022-09-20", 6_402);
    assertThat(days.values()).allMatch(day -> day.basis() == Basis.SHARE && !day.disputed());
    assertThat(days.values().stream().mapToLong(DayEstimate::best).sum()).isEqualTo(78_742);
  }

  @Test
  void manyOutletsOfOneAuthorityAreOneStatementAndOutvoteAMisprint() {
    DayEstimate day =
        only(
            estimate(
                day("Anews", 8_572, "2022-09-24", Quantifier.EXACT),
                day("onvista", 8_572, "2022-09-24", Quantifier.EXACT),
                day("Arab News", 8_600, "2022-09-24", Quantifier.ALMOST),
                day("n-tv", 8_600, "2022-09-24", Quantifier.ALMOST),
                day("Portugal News", 8_600, "2022-09-24", Quantifier.ABOUT),
                day("alleseuropa", 4_200, "2022-09-24", Quantifier.ALMOST)));
    assertThat(List.of(day.low(), day.best(), day.high())).containsExactly(8_572L, 8_572L, 8_572L);
    assertThat(day.basis()).isEqualTo(Basis.DAY);
    assertThat(day.disputed()).isFalse();
    assertThat(day.reports()).isEqualTo(6);
    // exact 8,572; almost 8,600; about 8,600; almost 4,200
    assertThat(day.statements()).isEqualTo(4);
    assertThat(parts(day))
        .containsEntry("Anews", Part.USED)
        .containsEntry("onvista", Part.USED)
        .containsEntry("Arab News", Part.AGREES)
        .containsEntry("Portugal News", Part.AGREES)
        .containsEntry("alleseuropa", Part.OUTVOTED);
  }

  @Test
  void aNamedAuthorityOutweighsABarePublisher() {
    Report bare =
        report(
            new Source("blog", Optional.empty(), Optional.empty()),
            Figure.exact(4_200),
            Period.ofDay(LocalDate.parse("2022-09-24")));
    DayEstimate day = only(estimate(bare, day("Anews", 8_572, "2022-09-24", Quantifier.EXACT)));
    assertThat(day.best()).isEqualTo(8_572);
    assertThat(day.disputed()).isFalse();
  }

  /** Three pages print one agency's misprint; two others have the figure from elsewhere. */
  @Test
  void copiesOfOneAgencysTextAreOneVote() {
    Names names = new Names(Map.of(), Map.of("AFP", "AFP"));
    List<Report> reports =
        List.of(
            day("Arab News (AFP)", 9_999, "2022-09-24", Quantifier.EXACT),
            day("n-tv (AFP)", 9_999, "2022-09-24", Quantifier.EXACT),
            day("Babel (AFP)", 9_999, "2022-09-24", Quantifier.EXACT),
            day("Yle", 8_572, "2022-09-24", Quantifier.EXACT),
            day("onvista", 8_572, "2022-09-24", Quantifier.EXACT));
    assertThat(only(new Estimator(names).estimate(FLOW, reports)).best()).isEqualTo(8_572);
    assertThat(only(new Estimator().estimate(FLOW, reports)).best()).isEqualTo(9_999);
  }

  @Test
  void aPublishersLaterFigureReplacesItsEarlierOne() {
    Report first = day("Yle", 7_743, "2022-09-26", Quantifier.EXACT);
    Report revised =
        Report.of(
            FLOW,
            Optional.empty(),
            Figure.exact(7_747),
            first.period(),
            first.source(),
            first.publishedAt().plusSeconds(3_600));
    for (List<Report> order : List.of(List.of(first, revised), List.of(revised, first))) {
      DayEstimate day = only(new Estimator().estimate(FLOW, order));
      assertThat(day.best()).isEqualTo(7_747);
      assertThat(day.disputed()).isFalse();
      assertThat(day.evidence())
          .extracting(Evidence::part)
          .containsExactlyInAnyOrder(Part.USED, Part.SUPERSEDED);
    }
  }

  @Test
  void aDayWithoutAReportIsUnknownNotZero() {
    assertThat(
            estimate(
                    day("a", 10, "2022-09-01", Quantifier.EXACT),
                    day("a", 12, "2022-09-03", Quantifier.EXACT))
                .keySet())
        .containsExactly(LocalDate.parse("2022-09-01"), LocalDate.parse("2022-09-03"));
  }

  @Test
  void aTotalGivesTheRestToTheDaysThatAreUnknown() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            day("a", 100, "2022-09-02", Quantifier.EXACT),
            total("a", 1_000, "2022-09-01", "2022-09-03"));
    assertBest(days, "2022-09-01", 450);
    assertBest(days, "2022-09-02", 100);
    assertBest(days, "2022-09-03", 450);
    assertThat(parts(on(days, "2022-09-02"))).containsEntry("a", Part.AGREES);
  }

  @Test
  void aRateFillsOnlyTheDaysThatNothingElseTellsOf() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            day("a", 100, "2022-09-02", Quantifier.EXACT),
            rate("b", 5_000, 6_000, "2022-09-01", "2022-09-03"));
    assertBest(days, "2022-09-01", 5_500);
    assertBest(days, "2022-09-02", 100);
    assertThat(on(days, "2022-09-03").basis()).isEqualTo(Basis.RATE);
  }

  @Test
  void aTotalWithNothingLeftToFillIsACheck() {
    Report one = day("a", 100, "2022-09-01", Quantifier.EXACT);
    Report two = day("a", 200, "2022-09-02", Quantifier.EXACT);
    assertThat(estimate(one, two, total("b", 300, "2022-09-01", "2022-09-02")).values())
        .noneMatch(DayEstimate::disputed);
    NavigableMap<LocalDate, DayEstimate> wrong =
        estimate(one, two, total("b", 900, "2022-09-01", "2022-09-02"));
    assertThat(wrong.values()).allMatch(DayEstimate::disputed);
    assertThat(parts(on(wrong, "2022-09-01"))).containsEntry("b", Part.CONTRADICTS);
    assertBest(wrong, "2022-09-01", 100);
  }

  /** Finland: the days from 21 to 26 September add up to 43,590, the total said 43,603. */
  @Test
  void aCheckIsPassedWithinAHundredthOfTheTotal() {
    Report one = day("a", 20_000, "2022-09-01", Quantifier.EXACT);
    Report two = day("a", 23_590, "2022-09-02", Quantifier.EXACT);
    assertThat(estimate(one, two, total("b", 43_603, "2022-09-01", "2022-09-02")).values())
        .noneMatch(DayEstimate::disputed);
    // 44,050 − 43,590 = 460 is more than 440
    assertThat(estimate(one, two, total("b", 44_050, "2022-09-01", "2022-09-02")).values())
        .allMatch(DayEstimate::disputed);
  }

  @Test
  void aTotalSmallerThanTheDaysInsideItNeverMakesANegativeDay() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            day("a", 1_000, "2022-09-01", Quantifier.EXACT),
            total("b", 900, "2022-09-01", "2022-09-03"));
    assertThat(days.keySet()).containsExactly(LocalDate.parse("2022-09-01"));
    assertThat(days.firstEntry().getValue().disputed()).isTrue();
  }

  /**
   * About 100,000 is 90,000 to 110,000; more than 120,000 is 120,000 to 130,000. The difference,
   * 10,000 to 40,000, is wider than 60 % of its middle.
   */
  @Test
  void aDifferenceOfTwoRoundedTotalsIsNotTaken() {
    Source ministry = new Source("a", MINISTRY, Optional.empty());
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            report(
                ministry,
                new Figure(100_000, 100_000, Quantifier.ABOUT),
                period("2022-09-21", "2022-10-03", PeriodKind.TOTAL)),
            report(
                ministry,
                new Figure(120_000, 120_000, Quantifier.MORE_THAN),
                period("2022-09-21", "2022-10-04", PeriodKind.TOTAL)));
    assertThat(days.lastKey()).isEqualTo(LocalDate.parse("2022-10-03"));
  }

  @Test
  void aFigureForVeryManyDaysFillsNone() {
    assertThat(estimate(total("a", 998_085, "2022-02-24", "2022-08-22"))).isEmpty();
    assertThat(estimate(rate("a", 10, 20, "2022-01-01", "2022-12-31"))).isEmpty();
    // 53 days are few enough for an exact total, and too many for "about"
    assertThat(estimate(total("a", 700_000, "2022-09-21", "2022-11-12"))).hasSize(53);
    assertThat(
            estimate(
                report(
                    new Source("a", MINISTRY, Optional.empty()),
                    new Figure(700_000, 700_000, Quantifier.ABOUT),
                    period("2022-09-21", "2022-11-12", PeriodKind.TOTAL))))
        .isEmpty();
  }

  @Test
  void refusesAReportOnAnotherFlow() {
    assertThatThrownBy(
            () ->
                new Estimator()
                    .estimate(
                        Flow.of("RU", "FI"), List.of(day("a", 1, "2022-09-01", Quantifier.EXACT))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
