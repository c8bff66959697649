package org.borderflow.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.day.DayKey;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SurgeAssessmentTest {
  private static final LocalDate DAY = LocalDate.parse("2022-09-24");
  private static final Optional<Expectation> EXPECTATION =
      Optional.of(new Expectation(2955.2, 1840, 4745.9, Optional.of(2.901), 9.21));

  @Test
  void hasTheKeyOfItsDay() {
    assertThat(assess(SurgeState.NONE, 1, EXPECTATION, "robust", 1, 1).key())
        .isEqualTo(new DayKey(Flow.of("RU", "FI"), DAY));
  }

  @ParameterizedTest
  @EnumSource(SurgeState.class)
  void hasAnExpectationUnlessThereIsNoBaseline(SurgeState state) {
    boolean none = state == SurgeState.NO_BASELINE;
    Optional<Expectation> right = none ? Optional.empty() : EXPECTATION;
    Optional<Expectation> wrong = none ? EXPECTATION : Optional.empty();
    assertThat(assess(state, 1, right, "robust", 1, 1).state()).isEqualTo(state);
    assertThatThrownBy(() -> assess(state, 1, wrong, "robust", 1, 1))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("expectation does not go with " + state.code());
  }

  @Test
  void isASurgeWhenPossibleOrConfirmed() {
    assertThat(SurgeState.values())
        .filteredOn(SurgeState::isSurge)
        .containsExactly(SurgeState.POSSIBLE, SurgeState.CONFIRMED);
  }

  @ParameterizedTest
  @CsvSource({
    "-1,robust,1,1,observed",
    "9007199254740992,robust,1,1,observed",
    "1,' ',1,1,detector",
    "1,robust,1,0,publishers",
    "1,robust,1,2,publishers",
  })
  void refuses(long observed, String detector, int reports, int publishers, String field) {
    assertThatThrownBy(
            () -> assess(SurgeState.NONE, observed, EXPECTATION, detector, reports, publishers))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  private static SurgeAssessment assess(
      SurgeState state,
      long observed,
      Optional<Expectation> expectation,
      String detector,
      int reports,
      int publishers) {
    return new SurgeAssessment(
        Flow.of("RU", "FI"), DAY, state, observed, expectation, detector, reports, publishers);
  }
}
