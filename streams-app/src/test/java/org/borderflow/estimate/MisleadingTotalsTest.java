package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderflow.estimate.Estimates.MINISTRY;
import static org.borderflow.estimate.Estimates.assertBest;
import static org.borderflow.estimate.Estimates.day;
import static org.borderflow.estimate.Estimates.estimate;
import static org.borderflow.estimate.Estimates.on;
import static org.borderflow.estimate.Estimates.parts;
import static org.borderflow.estimate.Estimates.period;
import static org.borderflow.estimate.Estimates.report;
import static org.borderflow.estimate.Estimates.said;
import static org.borderflow.estimate.Estimates.total;
import static org.borderflow.estimate.Estimates.window;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Figure;
import org.borderflow.report.PeriodKind;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

/** Totals that would make days that nobody counted. The figures are those of 2022. */
class MisleadingTotalsTest {

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

  /**
   * Poland 2023: 8,959,627 to 27 April, less than was counted by 16 April; six days later it is
   * 11,171,465. The totals before it stand, though it was revised by more than had come since them.
   */
  @Test
  void aSlipThatIsMendedWithdrawsNothing() {
    Report[] reports = {
      said("2023-04-04", 10_606_537, "2022-02-24", "2023-04-03"),
      said("2023-04-11", 10_751_713, "2022-02-24", "2023-04-10"),
      said("2023-04-17", 10_885_691, "2022-02-24", "2023-04-16"),
      said("2023-05-03", 8_959_627, "2022-02-24", "2023-04-27"),
      said("2023-05-09", 11_171_465, "2022-02-24", "2023-04-27")
    };
    NavigableMap<LocalDate, DayEstimate> days = estimate(reports);
    // Before 4 April only the sum is known. 145,176 / 7 = 20,739.4; 133,978 / 6; 285,774 / 11
    assertThat(days.firstKey()).isEqualTo(LocalDate.parse("2023-04-04"));
    assertBest(days, "2023-04-04", 20_739);
    assertBest(days, "2023-04-11", 22_329);
    assertBest(days, "2023-04-27", 25_980);
    assertThat(days.values()).noneMatch(DayEstimate::disputed);
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
}
