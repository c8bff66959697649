package org.borderflow.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayEstimateTest {
  private static final Flow FLOW = Flow.of("RU", "FI");
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final String HASH = "0123456789abcdef0123456789abcdef";
  private static final Evidence USED = evidence("b", Part.USED, "Anews");

  @Test
  void listsEvidenceByPartThenIdentity() {
    DayEstimate day =
        estimate(
            2,
            evidence("a", Part.OUTVOTED, "Echo"),
            evidence("c", Part.USED, "Echo"),
            evidence("a", Part.AGREES, "Echo"),
            USED);
    assertThat(day.evidence().stream().map(e -> e.part().code() + " " + e.reportId()))
        .containsExactly("used b", "used c", "agrees a", "outvoted a");
  }

  @Test
  void countsReportsAndPublishers() {
    DayEstimate day =
        estimate(1, USED, evidence("c", Part.AGREES, "Echo"), evidence("d", Part.AGREES, "Echo"));
    assertThat(day.reports()).isEqualTo(3);
    assertThat(day.publishers()).isEqualTo(2);
    assertThat(day.key()).isEqualTo(new DayKey(FLOW, DAY));
  }

  @ParameterizedTest
  @CsvSource({"-1,0,0,low", "2,1,3,best", "1,4,3,best", "0,0,9007199254740992,high"})
  void refusesNumbersThatDoNotFit(long low, long best, long high, String field) {
    assertThatThrownBy(
            () -> new DayEstimate(FLOW, DAY, low, best, high, Basis.DAY, false, 1, List.of(USED)))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @ParameterizedTest
  @CsvSource({"0", "2", "-1"})
  void refusesStatementsThatTheEvidenceCannotMake(int statements) {
    assertThatThrownBy(() -> estimate(statements, USED))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("statements"));
  }

  @Test
  void refusesADayWithoutEvidence() {
    assertThatThrownBy(() -> estimate(1)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void refusesADayOutOfRange() {
    LocalDate far = LocalDate.of(2200, 1, 1);
    assertThatThrownBy(
            () -> new DayEstimate(FLOW, far, 1, 1, 1, Basis.DAY, false, 1, List.of(USED)))
        .hasMessage("day is in the year 2200; write a year 1900 to 2199");
  }

  @ParameterizedTest
  @CsvSource({
    "'',0123456789abcdef0123456789abcdef,Echo,evidence.reportId",
    "a b,0123456789abcdef0123456789abcdef,Echo,evidence.reportId",
    "a,0123456789ABCDEF0123456789abcdef,Echo,evidence.contentHash",
    "a,0123456789abcdef,Echo,evidence.contentHash",
    "a,0123456789abcdef0123456789abcdef,' ',evidence.publisher",
  })
  void refusesEvidence(String id, String hash, String publisher, String field) {
    assertThatThrownBy(() -> new Evidence(id, hash, Part.USED, publisher))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static DayEstimate estimate(int statements, Evidence... evidence) {
    return new DayEstimate(
        FLOW, DAY, 8572, 8572, 8600, Basis.DAY, false, statements, List.of(evidence));
  }

  private static Evidence evidence(String id, Part part, String publisher) {
    return new Evidence(id, HASH, part, publisher);
  }
}
