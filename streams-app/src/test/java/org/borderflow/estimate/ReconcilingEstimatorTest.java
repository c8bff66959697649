package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

class ReconcilingEstimatorTest {
  private static final Flow FLOW = Flow.of("RU", "GE");
  private static final Optional<String> MINISTRY = Optional.of("Ministry of Internal Affairs");

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
    assertThat(only(new ReconcilingEstimator(names).estimate(FLOW, reports)).best())
        .isEqualTo(8_572);
    assertThat(only(new ReconcilingEstimator().estimate(FLOW, reports)).best()).isEqualTo(9_999);
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
      DayEstimate day = only(new ReconcilingEstimator().estimate(FLOW, order));
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

  /** 28 September has 14 hours of the first window; the 29th 10 of it and 14 of the second. */
  @Test
  void windowsByHoursAreApportionedToDaysByTheHour() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            window("Agenda", 9_642, "2022-09-28T10:00", "2022-09-29T10:00"),
            window("Agenda", 6_109, "2022-09-29T10:00", "2022-09-30T10:00"));
    // 14 hours at 9,642 a day; (10 · 9,642 + 14 · 6,109) / 24 = 7,581.1; 10 hours are too few
    assertThat(days.keySet())
        .containsExactly(LocalDate.parse("2022-09-28"), LocalDate.parse("2022-09-29"));
    assertBest(days, "2022-09-28", 9_642);
    assertBest(days, "2022-09-29", 7_581);
    assertThat(on(days, "2022-09-29").basis()).isEqualTo(Basis.SHARE);
  }

  @Test
  void hoursThatCoverTheDayAreBetterThanAFigureThatIsNotExact() {
    Report[] windows = {
      window("Agenda", 9_642, "2022-09-28T10:00", "2022-09-29T10:00"),
      window("Agenda", 6_109, "2022-09-29T10:00", "2022-09-30T10:00")
    };
    DayEstimate rough =
        on(
            estimate(windows[0], windows[1], day("AP", 6_000, "2022-09-29", Quantifier.MORE_THAN)),
            "2022-09-29");
    assertThat(rough.best()).isEqualTo(7_581);
    assertThat(parts(rough)).containsEntry("AP", Part.CONTRADICTS);
    assertBest(
        estimate(windows[0], windows[1], day("AP", 6_000, "2022-09-29", Quantifier.EXACT)),
        "2022-09-29",
        6_000);
  }

  /** Moldova 2022: 103,254 to 3 March, said on the 5th; 84,067 to the 5th, said on the 6th. */
  @Test
  void aLaterSmallerTotalWithdrawsAnEarlierOneNestedInIt() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            said("2022-03-05", 103_254, "2022-02-24", "2022-03-03"),
            said("2022-03-06", 84_067, "2022-02-24", "2022-03-05"));
    // 84,067 / 10
    assertBest(days, "2022-02-24", 8_406);
    assertBest(days, "2022-03-05", 8_407);
    assertThat(days.values()).noneMatch(DayEstimate::disputed);
    assertThat(on(days, "2022-02-24").evidence())
        .extracting(Evidence::part)
        .containsExactly(Part.USED, Part.SUPERSEDED);
  }

  /** A smaller total that was said before is no restatement: the two contradict each other. */
  @Test
  void anEarlierSmallerTotalWithdrawsNothing() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            said("2022-03-07", 103_254, "2022-02-24", "2022-03-03"),
            said("2022-03-06", 84_067, "2022-02-24", "2022-03-05"));
    assertThat(days.lastKey()).isEqualTo(LocalDate.parse("2022-03-03"));
    assertThat(days.values()).allMatch(DayEstimate::disputed);
  }

  /** Moldova again: 106,994 to 13 March became 330,217 the day after. */
  @Test
  void aRevisionOfTheWholeDoesNotFallOnTheLastDays() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            said("2022-03-11", 104_929, "2022-02-24", "2022-03-10"),
            said("2022-03-14", 106_994, "2022-02-24", "2022-03-13"),
            said("2022-03-15", 330_217, "2022-02-24", "2022-03-13"));
    // 330,217 / 18, not (330,217 − 104,929) / 3 = 75,096 for the last three days
    assertBest(days, "2022-02-24", 18_345);
    assertBest(days, "2022-03-13", 18_346);
  }

  @Test
  void aSmallCorrectionLeavesTheDifferencesAlone() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            said("2022-03-11", 104_929, "2022-02-24", "2022-03-10"),
            said("2022-03-14", 106_994, "2022-02-24", "2022-03-13"),
            said("2022-03-15", 107_020, "2022-02-24", "2022-03-13"));
    // (107,020 − 104,929) / 3
    assertBest(days, "2022-03-13", 697);
  }

  /** Kazakhstan 2022: "98,000 from 21 to 26 September" by one outlet, "to the 27th" by the rest. */
  @Test
  void aRoundTotalADayOffIsTakenForTheOneThatMostPublish() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            total("TrafficNews", 98_000, "2022-09-21", "2022-09-26"),
            total("tagesschau", 98_000, "2022-09-21", "2022-09-27"),
            total("n-tv", 98_000, "2022-09-21", "2022-09-27"));
    assertBest(days, "2022-09-21", 14_000);
    assertBest(days, "2022-09-27", 14_000);
    assertThat(parts(on(days, "2022-09-21"))).containsEntry("TrafficNews", Part.OUTVOTED);
    assertThat(parts(on(days, "2022-09-27"))).doesNotContainKey("TrafficNews");
  }

  /** An exact total that stays the same says that nobody came. */
  @Test
  void anExactTotalADayOffIsAnotherTotal() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            total("UNHCR", 104_929, "2022-02-24", "2022-03-10"),
            total("UNHCR", 104_929, "2022-02-24", "2022-03-11"),
            total("other", 104_929, "2022-02-24", "2022-03-11"));
    assertBest(days, "2022-03-10", 6_996);
  }

  /** "200,000" to 3 October and "more than 250,000" to the 4th do not make 55,000 in a day. */
  @Test
  void aRoundNumberIsNoBaseForADifferenceHoweverExactItSounds() {
    Report[] reports = {
      total("RFE/RL", 200_000, "2022-09-21", "2022-10-03"),
      report(
          new Source("other", MINISTRY, Optional.empty()),
          new Figure(250_000, 250_000, Quantifier.MORE_THAN),
          period("2022-09-21", "2022-10-04", PeriodKind.TOTAL))
    };
    // 50,000 to 60,000, and 200,000 hides 20,000 either way: 50,000 wide at a middle of 55,000
    assertThat(estimate(reports).lastKey()).isEqualTo(LocalDate.parse("2022-10-03"));
  }

  @Test
  void aTotalThatNobodyAnswersForIsNoBaseForADifferenceToOneThatAnAuthorityDoes() {
    Report bare =
        report(
            new Source("blog", Optional.empty(), Optional.empty()),
            Figure.exact(1_234),
            period("2022-09-01", "2022-09-03", PeriodKind.TOTAL));
    assertThat(estimate(bare, day("Yle", 111, "2022-09-01", Quantifier.EXACT))).hasSize(1);
    assertThat(estimate(bare)).hasSize(3);
  }

  /** 1,000 to the 2nd by one outlet leaves nothing for the 3rd, which alone had 400 of 1,200. */
  @Test
  void aTotalForWhichALongerOneByMoreLeavesNoRoomContradicts() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            total("misprint", 1_001, "2022-09-01", "2022-09-02"),
            total("Yle", 1_203, "2022-09-01", "2022-09-03"),
            total("HS", 1_203, "2022-09-01", "2022-09-03"),
            day("Yle", 401, "2022-09-03", Quantifier.EXACT));
    // (1,203 − 401) / 2
    assertBest(days, "2022-09-01", 401);
    assertThat(parts(on(days, "2022-09-01"))).containsEntry("misprint", Part.CONTRADICTS);
  }

  @Test
  void upToSoManyADayFillsNoDay() {
    Report ceiling =
        report(
            new Source("a", MINISTRY, Optional.empty()),
            new Figure(30_000, 30_000, Quantifier.AT_MOST),
            period("2022-09-21", "2022-09-30", PeriodKind.PER_DAY));
    assertThat(estimate(ceiling)).isEmpty();
  }

  @Test
  void refusesAReportOnAnotherFlow() {
    assertThatThrownBy(
            () ->
                new ReconcilingEstimator()
                    .estimate(
                        Flow.of("RU", "FI"), List.of(day("a", 1, "2022-09-01", Quantifier.EXACT))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static NavigableMap<LocalDate, DayEstimate> estimate(Report... reports) {
    return new ReconcilingEstimator().estimate(FLOW, List.of(reports));
  }

  private static DayEstimate only(NavigableMap<LocalDate, DayEstimate> days) {
    assertThat(days).hasSize(1);
    return days.firstEntry().getValue();
  }

  private static void assertBest(
      NavigableMap<LocalDate, DayEstimate> days, String day, long people) {
    assertThat(on(days, day).best()).as(day).isEqualTo(people);
  }

  private static DayEstimate on(NavigableMap<LocalDate, DayEstimate> days, String day) {
    return Optional.ofNullable(days.get(LocalDate.parse(day))).orElseThrow();
  }

  private static Map<String, Part> parts(DayEstimate day) {
    return day.evidence().stream()
        .collect(
            Collectors.toMap(
                Evidence::publisher, Evidence::part, (one, other) -> other, TreeMap::new));
  }

  private static Report day(String publisher, long people, String day, Quantifier quantifier) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        new Figure(people, people, quantifier),
        Period.ofDay(LocalDate.parse(day)));
  }

  private static Report total(String publisher, long people, String first, String last) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        Figure.exact(people),
        period(first, last, PeriodKind.TOTAL));
  }

  private static Report window(String publisher, long people, String from, String until) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        Figure.exact(people),
        Period.of(from, until, PeriodKind.TOTAL));
  }

  /** A running total by one publisher, as of a day. */
  private static Report said(String on, long people, String first, String last) {
    return Report.of(
        FLOW,
        Optional.empty(),
        Figure.exact(people),
        period(first, last, PeriodKind.TOTAL),
        new Source("UNHCR", Optional.of("UNHCR"), Optional.empty()),
        Report.atNoon(LocalDate.parse(on)));
  }

  private static Report rate(String publisher, long low, long high, String first, String last) {
    return report(
        new Source(publisher, MINISTRY, Optional.empty()),
        new Figure(low, high, Quantifier.RANGE),
        period(first, last, PeriodKind.PER_DAY));
  }

  private static Period period(String first, String last, PeriodKind kind) {
    return Period.ofDays(LocalDate.parse(first), LocalDate.parse(last), kind);
  }

  private static Report report(Source source, Figure figure, Period period) {
    return Report.of(
        FLOW, Optional.empty(), figure, period, source, Report.defaultPublication(period));
  }
}
