package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderflow.estimate.Estimates.day;
import static org.borderflow.estimate.Estimates.estimate;
import static org.borderflow.estimate.Estimates.on;
import static org.borderflow.estimate.Estimates.only;
import static org.borderflow.estimate.Estimates.rate;
import static org.borderflow.estimate.Estimates.total;
import static org.borderflow.estimate.Estimates.window;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import org.borderflow.day.DayComparison;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Quantifier;
import org.borderflow.report.QuotedComparison;
import org.borderflow.report.Report;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  private static final String DAY = "2022-09-21";
  private static final Report PLAIN = day("Yle", 4_824, DAY, Quantifier.EXACT);
  private static final Report YLE = compared(PLAIN, QuotedComparison.with(3_133));

  private static DayComparison comparison(DayEstimate day) {
    return day.comparison().orElseThrow();
  }

  @Test
  void aDayIsComparedWithTheEarlierFigure() {
    DayEstimate day = only(estimate(YLE));
    assertThat(comparison(day)).isEqualTo(new DayComparison(3_133, YLE.reportId()));
    assertThat(day.evidence())
        .extracting(Evidence::says)
        .containsExactly("4,824, against 3,133 before");
    assertThat(only(estimate(PLAIN)).comparison()).isEmpty();
  }

  /** It is about another time, and makes no difference to what this day's figure is. */
  @Test
  void theFigureStaysWhatItIs() {
    DayEstimate with = only(estimate(YLE));
    DayEstimate without = only(estimate(PLAIN));
    assertThat(List.of(with.low(), with.best(), with.high()))
        .isEqualTo(List.of(without.low(), without.best(), without.high()));
    assertThat(with.reason()).isEqualTo(without.reason());
  }

  /** 4,824 / 1.5 = 3,216. */
  @Test
  void aRatioIsOfTheDaysBestNumber() {
    Report report = compared(PLAIN, QuotedComparison.times(1.5));
    DayEstimate day = only(estimate(report));
    assertThat(comparison(day).expected()).isEqualTo(3_216);
    assertThat(day.evidence())
        .extracting(Evidence::says)
        .containsExactly("4,824, 1.5 times as many as before");
    Report about = compared(day("AFP", 4_800, DAY, Quantifier.ABOUT), QuotedComparison.times(1.5));
    // It agrees, so it is 4,824 again that is 1.5 times as many as before.
    assertThat(comparison(only(estimate(PLAIN, about))))
        .isEqualTo(new DayComparison(3_216, about.reportId()));
  }

  /** 21,000 / 7 = 3,000 a day; 28,000 / 7 / 2 = 2,000. */
  @Test
  void anEarlierTotalIsDividedByTheDays() {
    Report week = total("Yle", 28_000, "2022-09-19", "2022-09-25");
    assertThat(estimate(compared(week, QuotedComparison.with(21_000))).values())
        .hasSize(7)
        .allMatch(day -> comparison(day).expected() == 3_000);
    assertThat(estimate(compared(week, QuotedComparison.times(2))).values())
        .hasSize(7)
        .allMatch(day -> comparison(day).expected() == 2_000);
  }

  @Test
  void anEarlierRateIsThatOfADay() {
    Report rate = rate("Yle", 5_000, 6_000, "2022-09-19", "2022-09-25");
    assertThat(estimate(compared(rate, QuotedComparison.with(3_000))).values())
        .hasSize(7)
        .allMatch(day -> comparison(day).expected() == 3_000);
  }

  /** 1,500 in 12 hours are 3,000 in 24. */
  @Test
  void anEarlierFigureForHoursIsExtrapolatedToTheDay() {
    Report hours =
        compared(
            window("Yle", 2_000, "2022-09-21T08:00", "2022-09-21T20:00"),
            QuotedComparison.with(1_500));
    assertThat(comparison(only(estimate(hours))).expected()).isEqualTo(3_000);
  }

  /** A week twice as busy as the one before: 28,000 / 7 / 2 = 2,000, whatever the day had. */
  @Test
  void theRatioOfALongerTotalThatAgreesIsOfItsMeanNotOfTheDay() {
    Report week =
        compared(total("AFP", 28_000, "2022-09-19", "2022-09-25"), QuotedComparison.times(2));
    DayEstimate day = on(estimate(PLAIN, week), DAY);
    assertThat(day.best()).isEqualTo(4_824);
    assertThat(comparison(day)).isEqualTo(new DayComparison(2_000, week.reportId()));
  }

  @Test
  void theShortestPeriodKnowsBestThenTheLastPublication() {
    Report week =
        compared(total("AFP", 28_000, "2022-09-19", "2022-09-25"), QuotedComparison.with(21_000));
    assertThat(comparison(on(estimate(YLE, week), DAY)).reportId()).isEqualTo(YLE.reportId());
    Report later = compared(later(day("Delfi", 4_824, DAY, Quantifier.EXACT)), 3_100);
    assertThat(comparison(only(estimate(later, YLE))).reportId()).isEqualTo(later.reportId());
    assertThat(comparison(only(estimate(YLE, later))).expected()).isEqualTo(3_100);
  }

  @Test
  void ofOnesPublishedTogetherTheLastIdentityDecidesInAnyOrder() {
    Report one = compared(day("Delfi", 4_824, DAY, Quantifier.EXACT), 3_100).withReportId("a");
    Report other = YLE.withReportId("b");
    assertThat(comparison(only(estimate(one, other))))
        .isEqualTo(comparison(only(estimate(other, one))))
        .isEqualTo(new DayComparison(3_133, "b"));
  }

  @Test
  void whatIsNotBehindTheFigureIsNotAsked() {
    Report outvoted = compared(day("blog", 9_000, DAY, Quantifier.EXACT), 1_000);
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(PLAIN, day("AFP", 4_824, DAY, Quantifier.EXACT), outvoted);
    assertThat(Estimates.parts(only(days))).containsEntry("blog", Part.OUTVOTED);
    assertThat(only(days).comparison()).isEmpty();
  }

  @Test
  void whatWasTakenBackIsNotAsked() {
    Ledger ledger = new Estimator().open(Estimates.FLOW);
    ledger.add(PLAIN);
    ledger.add(compared(day("AFP", 4_824, DAY, Quantifier.EXACT), 3_133).withReportId("afp"));
    assertThat(ledger.day(LocalDate.parse(DAY)).orElseThrow().comparison()).isPresent();
    ledger.retract("afp");
    assertThat(ledger.update()).contains(LocalDate.parse(DAY));
    assertThat(ledger.day(LocalDate.parse(DAY)).orElseThrow().comparison()).isEmpty();
  }

  /** 10¹⁵ people are a thousandth of 10¹⁸, and no number of people is above 2⁵³ − 1. */
  @Test
  void staysWithinTheLargestNumber() {
    Report most = day("Yle", 1_000_000_000_000_000L, DAY, Quantifier.EXACT);
    assertThat(comparison(only(estimate(compared(most, QuotedComparison.times(0.001))))))
        .extracting(DayComparison::expected)
        .isEqualTo(9_007_199_254_740_991L);
  }

  private static Report compared(Report report, long earlier) {
    return Estimates.compared(report, QuotedComparison.with(earlier));
  }

  private static Report compared(Report report, QuotedComparison comparison) {
    return Estimates.compared(report, comparison);
  }

  private static Report later(Report report) {
    return Report.of(
        report.flow(),
        report.countedAt(),
        report.figure(),
        report.period(),
        report.source(),
        report.publishedAt().plusSeconds(3_600));
  }
}
