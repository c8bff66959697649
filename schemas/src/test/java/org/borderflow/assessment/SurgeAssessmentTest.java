package org.borderflow.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.borderflow.day.Basis;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.day.Evidence;
import org.borderflow.day.Part;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurgeAssessmentTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final Instant NOON = Instant.parse("2022-09-25T12:00:00Z");
  private static final Optional<Expectation> EXPECTATION =
      Optional.of(new Expectation(2955.2, 1840, 4745.9, Optional.of(2.901), 9.21));

  @Test
  void hasTheKeyOfItsDay() {
    assertThat(assess(SurgeState.NONE, EXPECTATION, Optional.empty()).key())
        .isEqualTo(new DayKey(Flow.of("RU", "FI"), DAY));
  }

  @ParameterizedTest
  @EnumSource(SurgeState.class)
  void hasAnExpectationUnlessThereIsNoBaseline(SurgeState state) {
    boolean none = state == SurgeState.NO_BASELINE;
    Optional<Expectation> right = none ? Optional.empty() : EXPECTATION;
    Optional<Expectation> wrong = none ? EXPECTATION : Optional.empty();
    assertThat(assess(state, right, Optional.empty()).state()).isEqualTo(state);
    assertThatThrownBy(() -> assess(state, wrong, Optional.empty()))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("expectation does not go with " + state.code());
  }

  @Test
  void aSurgeIsPossibleOrConfirmedAndADropIsNone() {
    assertThat(SurgeState.values())
        .filteredOn(SurgeState::isSurge)
        .containsExactly(SurgeState.POSSIBLE, SurgeState.CONFIRMED);
    assertThat(SurgeState.values())
        .filteredOn(SurgeState::isDrop)
        .containsExactly(SurgeState.POSSIBLE_DROP, SurgeState.DROP);
  }

  @ParameterizedTest
  @CsvSource({
    "POSSIBLE,true",
    "CONFIRMED,true",
    "POSSIBLE_DROP,true",
    "DROP,true",
    "NONE,false",
    "NO_BASELINE,false",
  })
  void onlyASurgeOrADropHasABeginning(SurgeState state, boolean may) {
    Optional<Expectation> expectation =
        state == SurgeState.NO_BASELINE ? Optional.empty() : EXPECTATION;
    Optional<LocalDate> since = Optional.of(DAY.minusDays(9));
    if (may) {
      assertThat(assess(state, expectation, since).since()).isEqualTo(since);
    } else {
      assertThatThrownBy(() -> assess(state, expectation, since))
          .hasMessageStartingWith("since does not go with " + state.code());
    }
  }

  @Test
  void beginsOnItsDayOrBefore() {
    assertThat(assess(SurgeState.DROP, EXPECTATION, Optional.of(DAY)).since()).contains(DAY);
    assertThatThrownBy(() -> assess(SurgeState.DROP, EXPECTATION, Optional.of(DAY.plusDays(1))))
        .hasMessage("since is 2022-09-25, after the day 2022-09-24; give the day or one before it");
    assertThatThrownBy(
            () -> assess(SurgeState.DROP, EXPECTATION, Optional.of(LocalDate.of(1899, 12, 31))))
        .hasMessage("since is in the year 1899; write a year 1900 to 2199");
  }

  @ParameterizedTest
  @CsvSource({
    "-1,0,robust,why,1,1,observed",
    "9007199254740992,0,robust,why,1,1,observed",
    "1,-1,robust,why,1,1,history",
    "1,0,' ',why,1,1,detector",
    "1,0,robust,' ',1,1,reason",
    "1,0,robust,'a\nb',1,1,reason",
    "1,0,robust,why,1,0,publishers",
    "1,0,robust,why,1,2,publishers",
    "1,0,robust,why,0,0,reports",
  })
  void refuses(
      long observed,
      int history,
      String detector,
      String reason,
      int reports,
      int publishers,
      String field) {
    assertThatThrownBy(
            () ->
                new SurgeAssessment(
                    Flow.of("RU", "FI"),
                    DAY,
                    SurgeState.NONE,
                    observed,
                    EXPECTATION,
                    Optional.empty(),
                    history,
                    detector,
                    reason,
                    reports,
                    publishers,
                    List.of("a")))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void listsEachReportOnceInOrder() {
    assertThat(listing(List.of("b", "B", "a", "b", "10", "9")).evidence())
        .containsExactly("10", "9", "B", "a", "b");
  }

  @Test
  void listsOneToFiftyReports() {
    assertThat(listing(identities(50)).evidence()).hasSize(50);
    assertThatThrownBy(() -> listing(identities(51)))
        .hasMessage("evidence has 51 reports; list 1 to 50 of them");
    assertThatThrownBy(() -> listing(List.of()))
        .hasMessage("evidence has 0 reports; list 1 to 50 of them");
    assertThatThrownBy(() -> listing(List.of("a", "b c")))
        .hasMessageStartingWith("evidence[1] is \"b c\"; write the identity of a report");
  }

  @Test
  void aDayRestsOnTheReportsThatAreUsed() {
    DayEstimate day =
        day(
            Stream.of(
                evidence("z", 0, Part.USED),
                evidence("c", 1, Part.USED),
                evidence("c", 2, Part.USED),
                evidence("a", 0, Part.AGREES),
                evidence("b", 0, Part.OUTVOTED)));
    assertThat(SurgeAssessment.evidenceOf(day)).containsExactly("c", "z");
  }

  /** "Almost 8,600" and "more than 8,600" agree on 8,600, which neither gives. */
  @Test
  void aNumberInWhichRangesMerelyMeetRestsOnThoseThatAgree() {
    DayEstimate day =
        day(
            Stream.of(
                evidence("b", 0, Part.AGREES),
                evidence("a", 1, Part.AGREES),
                evidence("c", 0, Part.OUTVOTED)));
    assertThat(SurgeAssessment.evidenceOf(day)).containsExactly("a", "b");
  }

  @Test
  void ofVeryManyReportsTheFirstPublishedAreListed() {
    // r59 was published first, r00 last.
    DayEstimate day =
        day(IntStream.range(0, 60).mapToObj(i -> evidence(identity(i), 60 - i, Part.USED)));
    assertThat(SurgeAssessment.evidenceOf(day))
        .isEqualTo(IntStream.range(10, 60).mapToObj(SurgeAssessmentTest::identity).toList());
  }

  private static List<String> identities(int number) {
    return IntStream.range(0, number).mapToObj(SurgeAssessmentTest::identity).toList();
  }

  private static String identity(int number) {
    return (number < 10 ? "r0" : "r") + number;
  }

  private static Evidence evidence(String id, int hour, Part part) {
    return new Evidence(
        id,
        "0".repeat(32),
        part,
        "Echo",
        Optional.empty(),
        "5",
        Optional.empty(),
        NOON.plusSeconds(3600L * hour));
  }

  private static DayEstimate day(Stream<Evidence> evidence) {
    return new DayEstimate(
        Flow.of("RU", "FI"),
        DAY,
        5,
        5,
        5,
        Basis.DAY,
        false,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "why",
        60,
        1,
        1,
        evidence.toList());
  }

  private static SurgeAssessment assess(
      SurgeState state, Optional<Expectation> expectation, Optional<LocalDate> since) {
    return new SurgeAssessment(
        Flow.of("RU", "FI"),
        DAY,
        state,
        1,
        expectation,
        since,
        0,
        "robust",
        "why",
        1,
        1,
        List.of("a"));
  }

  private static SurgeAssessment listing(List<String> evidence) {
    return new SurgeAssessment(
        Flow.of("RU", "FI"),
        DAY,
        SurgeState.NONE,
        1,
        EXPECTATION,
        Optional.empty(),
        0,
        "robust",
        "why",
        99,
        1,
        evidence);
  }
}
