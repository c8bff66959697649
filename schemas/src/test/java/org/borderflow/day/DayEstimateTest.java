package org.borderflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayEstimateTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final Evidence USED = EvidenceTest.evidence("b", Part.USED);
  private static final Evidence AGREES = EvidenceTest.evidence("a", Part.AGREES);

  @Test
  void listsEvidenceInItsOrder() {
    assertThat(counted(2, 1, 1, AGREES, USED).evidence()).containsExactly(USED, AGREES);
  }

  @Test
  void countsReportsThatItDoesNotList() {
    DayEstimate day = counted(10_000, 3, 2, USED);
    assertThat(day.reports()).isEqualTo(10_000);
    assertThat(day.key()).isEqualTo(new DayKey(FLOW, DAY));
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0,low", "2,1,3,best", "1,4,3,best", "0,0,9007199254740992,high"})
  void refusesNumbersThatDoNotFit(long low, long best, long high, String field) {
    refuses(field, () -> figure(DAY, low, best, high));
  }

  @ParameterizedTest
  @CsvSource({
    "1,1,1,reports",
    "0,1,1,reports",
    "2,0,1,publishers",
    "2,3,1,publishers",
    "2,-1,1,publishers",
    "2,1,0,statements",
    "2,1,3,statements",
    "2,1,-1,statements",
  })
  void refusesCountsThatCannotBe(int reports, int publishers, int statements, String field) {
    refuses(field, () -> counted(reports, publishers, statements, USED, AGREES));
  }

  @Test
  void refusesADayWithoutEvidence() {
    refuses("evidence", () -> counted(1, 1, 1));
  }

  @Test
  void refusesADayOutOfRange() {
    assertThatThrownBy(() -> figure(LocalDate.of(2200, 1, 1), 1, 1, 1))
        .hasMessage("day is in the year 2200; write a year 1900 to 2199");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, -1, 9_007_199_254_740_991L, -9_007_199_254_740_991L})
  void takesADiscrepancyOfADisputedDayOnly(long people) {
    assertThat(missed(people, true).discrepancy()).contains(people);
    refuses("discrepancy", () -> missed(people, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 9_007_199_254_740_992L, -9_007_199_254_740_992L, Long.MIN_VALUE})
  void refusesDiscrepancies(long people) {
    refuses("discrepancy", () -> missed(people, true));
  }

  @Test
  void takesAReasonOf4000Characters() {
    assertThat(reasoned("😀".repeat(4000)).reason()).hasSize(8000);
    assertThat(reasoned(" 8,572\u00a0").reason()).isEqualTo("8,572");
    assertThatThrownBy(() -> reasoned("😀".repeat(4001)))
        .hasMessage("reason has 4001 characters; write at most 4000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two\nlines", "a\u0000b", "a\u202eb", "a\u2028b"})
  void refusesReasonsThatAreNotOneLine(String reason) {
    refuses("reason", () -> reasoned(reason));
  }

  @Test
  void takesADifferenceBelowZero() {
    assertThat(new Net(-9_007_199_254_740_991L, -5, 9_007_199_254_740_991L).best()).isEqualTo(-5);
    assertThat(new Net(-5, -5, -5).high()).isEqualTo(-5);
  }

  @ParameterizedTest
  @CsvSource({
    "-9007199254740992,0,0,net.low",
    "0,0,9007199254740992,net.high",
    "-2,-3,-1,net.best",
    "-2,0,-1,net.best",
  })
  void refusesDifferencesThatDoNotFit(long low, long best, long high, String field) {
    refuses(field, () -> new Net(low, best, high));
  }

  @Test
  void takesAComparisonWithNobodyOrVeryMany() {
    assertThat(new DayComparison(0, "a").expected()).isZero();
    assertThat(new DayComparison(9_007_199_254_740_991L, "a").reportId()).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,a,comparison.expected",
    "9007199254740992,a,comparison.expected",
    "1,a b,comparison.reportId",
    "1,'',comparison.reportId",
  })
  void refusesComparisonsThatCannotBe(long expected, String reportId, String field) {
    refuses(field, () -> new DayComparison(expected, reportId));
  }

  private static void refuses(String field, Runnable making) {
    assertThatThrownBy(making::run)
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static DayEstimate counted(
      int reports, int publishers, int statements, Evidence... evidence) {
    return new DayEstimate(
        FLOW,
        DAY,
        8572,
        8572,
        8600,
        Basis.DAY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "exact",
        reports,
        publishers,
        statements,
        List.of(evidence));
  }

  private static DayEstimate figure(LocalDate day, long low, long best, long high) {
    return estimate(day, low, best, high, false, Optional.empty(), "exact");
  }

  private static DayEstimate missed(long people, boolean disputed) {
    return estimate(DAY, 8572, 8572, 8600, disputed, Optional.of(people), "exact");
  }

  private static DayEstimate reasoned(String reason) {
    return estimate(DAY, 8572, 8572, 8600, false, Optional.empty(), reason);
  }

  private static DayEstimate estimate(
      LocalDate day,
      long low,
      long best,
      long high,
      boolean disputed,
      Optional<Long> discrepancy,
      String reason) {
    return new DayEstimate(
        FLOW,
        day,
        low,
        best,
        high,
        Basis.DAY,
        disputed,
        discrepancy,
        Optional.empty(),
        Optional.empty(),
        reason,
        1,
        1,
        1,
        List.of(USED));
  }
}
