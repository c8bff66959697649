package org.borderflow.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.borderflow.estimate.Estimates.FLOW;
import static org.borderflow.estimate.Estimates.MINISTRY;
import static org.borderflow.estimate.Estimates.assertBest;
import static org.borderflow.estimate.Estimates.day;
import static org.borderflow.estimate.Estimates.estimate;
import static org.borderflow.estimate.Estimates.on;
import static org.borderflow.estimate.Estimates.only;
import static org.borderflow.estimate.Estimates.parts;
import static org.borderflow.estimate.Estimates.rate;
import static org.borderflow.estimate.Estimates.report;
import static org.borderflow.estimate.Estimates.said;
import static org.borderflow.estimate.Estimates.total;
import static org.borderflow.estimate.Estimates.window;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.IntStream;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.Part;
import org.borderflow.report.Excerpt;
import org.borderflow.report.Figure;
import org.borderflow.report.Period;
import org.borderflow.report.Quantifier;
import org.borderflow.report.Report;
import org.borderflow.report.Source;
import org.junit.jupiter.api.Test;

class LedgerTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");

  private final Ledger ledger = new Estimator().open(FLOW);

  @Test
  void aRetractionRemovesItsTargetWhicheverComesFirst() {
    Report misprint = day("Yle", 15_832, "2022-09-24", Quantifier.EXACT);
    Report other = day("AFP", 8_600, "2022-09-24", Quantifier.ALMOST);
    ledger.retract(misprint.reportId());
    ledger.add(misprint);
    ledger.add(other);
    Ledger later = new Estimator().open(FLOW);
    later.add(misprint);
    later.add(other);
    later.update();
    later.retract(misprint.reportId());
    assertThat(later.estimates()).isEqualTo(ledger.estimates());
    DayEstimate day = ledger.day(DAY).orElseThrow();
    // almost 8,600: 8,550 to 8,600
    assertThat(List.of(day.low(), day.high())).containsExactly(8_550L, 8_600L);
    assertThat(day.disputed()).isFalse();
    assertThat(parts(day)).containsEntry("Yle", Part.RETRACTED).containsEntry("AFP", Part.USED);
    assertThat(day.reason()).contains("retracted: \"15,832\"");
  }

  @Test
  void withoutItsLaterFigureAPublishersEarlierOneStandsAgain() {
    Report first = day("Yle", 7_743, "2022-09-24", Quantifier.EXACT);
    Report revised = revised(first, 77_430);
    ledger.add(first);
    ledger.add(revised);
    assertThat(best()).contains(77_430L);
    ledger.retract(revised.reportId());
    assertThat(best()).contains(7_743L);
    ledger.retract(first.reportId());
    assertThat(best()).isEmpty();
    assertThat(ledger.days()).isEmpty();
  }

  /** Words change what people read, and no number; which words, no order of arrival decides. */
  @Test
  void aReportInOtherWordsStaysOneReport() {
    Report plain = day("Yle", 7_743, "2022-09-24", Quantifier.EXACT);
    Report early = plain.withExcerpt(Optional.of(new Excerpt("7,743 came", 0, 5)));
    Report late = plain.withExcerpt(Optional.of(new Excerpt("some 7,743 came", 5, 10)));
    for (List<Report> order :
        List.of(List.of(plain, late, early), List.of(early, late, plain), List.of(late, early))) {
      Ledger own = new Estimator().open(FLOW);
      for (Report report : order) {
        own.add(report);
        own.update();
      }
      DayEstimate estimate = own.day(DAY).orElseThrow();
      assertThat(own.size()).isEqualTo(1);
      assertThat(estimate.reports()).isEqualTo(1);
      assertThat(estimate.best()).isEqualTo(7_743);
      assertThat(estimate.evidence())
          .singleElement()
          .satisfies(one -> assertThat(one.excerpt()).isEqualTo(early.excerpt()));
    }
  }

  /** What has been sent must be sent again, though its number stands. */
  @Test
  void otherWordsAreAChangeOfTheirDay() {
    Report plain = day("Yle", 7_743, "2022-09-24", Quantifier.EXACT);
    ledger.add(plain);
    ledger.update();
    ledger.add(plain.withExcerpt(Optional.of(new Excerpt("7,743 came", 0, 5))));
    assertThat(ledger.update()).containsExactly(DAY);
    ledger.add(plain);
    assertThat(ledger.update()).isEmpty();
  }

  @Test
  void aRetractionOfNothingChangesNothing() {
    ledger.add(day("Yle", 7_743, "2022-09-24", Quantifier.EXACT));
    ledger.update();
    ledger.retract("no-such-report");
    assertThat(ledger.update()).isEmpty();
    assertThat(best()).contains(7_743L);
  }

  /** Two facts under one name: each counts, and one retraction takes both back. */
  @Test
  void oneIdentityWithTwoContentsIsTwoReports() {
    Report one = named("r1", day("Yle", 8_572, "2022-09-24", Quantifier.EXACT));
    Report other = named("r1", day("AFP", 8_600, "2022-09-24", Quantifier.ALMOST));
    ledger.add(one);
    ledger.add(other);
    assertThat(ledger.day(DAY).orElseThrow().reports()).isEqualTo(2);
    ledger.retract("r1");
    assertThat(best()).isEmpty();
  }

  /** UNHCR counts on for years: each day is the difference to the day before. */
  @Test
  void aRunningTotalIsDifferencedHoweverLongItRuns() {
    for (int i = 1; i < 400; i++) {
      ledger.add(runningTotal(i));
      ledger.update();
    }
    NavigableMap<LocalDate, DayEstimate> days = ledger.estimates();
    assertThat(days).hasSize(399);
    // 1,000 + 7 more on each day
    assertBest(days, "2022-09-24", 1_007);
    assertBest(days, DAY.plusDays(99).toString(), 1_700);
    assertBest(days, DAY.plusDays(398).toString(), 3_793);
    assertThat(days.values()).noneMatch(DayEstimate::disputed);
  }

  /** Otherwise every day would list every total that there will ever be. */
  @Test
  void aDayListsOnlyTheShortestTotalsAroundIt() {
    IntStream.range(1, 100).forEach(i -> ledger.add(runningTotal(i)));
    assertThat(ledger.day(DAY.plusDays(10)).orElseThrow().evidence())
        .hasSize(Coverage.LISTED)
        .extracting(evidence -> evidence.says().substring(evidence.says().indexOf(',', 5)))
        .contains(", 2022-09-24 to 2022-10-04", ", 2022-09-24 to 2022-10-11")
        .doesNotContain(", 2022-09-24 to 2022-10-12");
  }

  /** Day by day, what a longer total changes is what it lists itself for. */
  @Test
  void oneMoreTotalChangesTheLastDaysOnly() {
    for (int i = 1; i < 100; i++) {
      ledger.add(runningTotal(i));
    }
    ledger.update();
    ledger.add(runningTotal(100));
    assertThat(ledger.update())
        .hasSize(Coverage.LISTED)
        .contains(DAY.plusDays(99), DAY.plusDays(92));
  }

  @Test
  void tenThousandReportsOnOneDayAreAllCountedAndTheFirstAreListed() {
    IntStream.range(0, 10_000)
        .forEach(
            i ->
                ledger.add(
                    day("page " + i, i < 6_000 ? 8_572 : 4_200, "2022-09-24", Quantifier.EXACT)));
    DayEstimate day = ledger.day(DAY).orElseThrow();
    assertThat(day.best()).isEqualTo(8_572);
    assertThat(day.disputed()).isTrue();
    assertThat(List.of(day.reports(), day.publishers(), day.statements()))
        .containsExactly(10_000, 10_000, 2);
    assertThat(day.evidence()).hasSize(2 * Bearing.LISTED);
    assertThat(day.reason())
        .startsWith("8,572: Ministry of Internal Affairs, exact, 6,000 publishers");
  }

  @Test
  void aPeriodOfOneDayWrittenWithHoursIsThatDay() {
    DayEstimate day =
        only(
            estimate(
                window("Yle", 8_572, "2022-09-24T00:00", "2022-09-25T00:00"),
                day("AFP", 8_572, "2022-09-24", Quantifier.EXACT)));
    assertThat(day.basis()).isEqualTo(Basis.DAY);
    assertThat(day.statements()).isEqualTo(1);
  }

  @Test
  void aRateOverYearsFillsNoDayAndIsHeldAgainstThoseThereAre() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            day("Yle", 8_572, "2022-09-24", Quantifier.EXACT),
            rate("book", 100, 200, "2020-01-01", "2023-12-31"));
    assertThat(days.keySet()).containsExactly(DAY);
    assertThat(parts(only(days))).containsEntry("book", Part.CONTRADICTS);
  }

  /** 1,000 + 2,000 on two days, and 900 for both: 2,100 too few, whatever comes of it. */
  @Test
  void aTotalSmallerThanTheDaysInsideItSaysByHowMuch() {
    NavigableMap<LocalDate, DayEstimate> days =
        estimate(
            day("a", 1_000, "2022-09-24", Quantifier.EXACT),
            day("a", 2_000, "2022-09-25", Quantifier.EXACT),
            total("b", 900, "2022-09-24", "2022-09-26"));
    assertThat(days.keySet()).containsExactly(DAY, DAY.plusDays(1));
    assertThat(on(days, "2022-09-25").discrepancy()).contains(-2_100L);
    assertThat(on(days, "2022-09-25").reason())
        .endsWith("disputed: the days of a total come to 2,100 more than it");
  }

  /** More room for doubt by a total than its own bounds have would let no later one be taken. */
  @Test
  void aLongerTotalIsTakenAgainstTheShorterOneNotAgainstTheSumOfItsDoubts() {
    for (int i = 1; i <= 12; i++) {
      ledger.add(about(i, 10_000L * i));
    }
    // About 110,000 to 120,000 leaves 10,000, half a unit of either total around it.
    DayEstimate last = ledger.day(DAY.plusDays(11)).orElseThrow();
    assertThat(last.best()).isEqualTo(10_000);
  }

  private Optional<Long> best() {
    return ledger.day(DAY).map(DayEstimate::best);
  }

  private static Report about(int days, long people) {
    return report(
        new Source("ministry", MINISTRY, Optional.empty()),
        new Figure(people - 1_000, people + 1_000, Quantifier.RANGE),
        Period.ofDays(DAY, DAY.plusDays(days - 1L), org.borderflow.report.PeriodKind.TOTAL));
  }

  /** The first day has 1,007 people, and each one 7 more than the one before. */
  private static Report runningTotal(int days) {
    long people = 1_000L * days + 7L * days * (days + 1) / 2;
    LocalDate last = DAY.plusDays(days - 1L);
    return days == 1
        ? day("UNHCR", people, DAY.toString(), Quantifier.EXACT)
        : said(last.plusDays(1).toString(), people, DAY.toString(), last.toString());
  }

  private static Report revised(Report first, long people) {
    return Report.of(
        FLOW,
        Optional.empty(),
        Figure.exact(people),
        first.period(),
        first.source(),
        first.publishedAt().plusSeconds(3_600));
  }

  private static Report named(String id, Report report) {
    return report.withReportId(id);
  }
}
