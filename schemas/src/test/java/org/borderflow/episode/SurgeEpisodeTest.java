package org.borderflow.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.report.Flow;
import org.borderflow.report.InvalidValueException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurgeEpisodeTest {
  private static final Flow FLOW = Flow.of("RU", "FI");

  @Test
  void hasTheKeyOfItsFirstDayAndKind() {
    assertThat(episode("21", "29", 8, null, null, "24", 1, "why").key())
        .isEqualTo(new EpisodeKey(FLOW, LocalDate.parse("2022-09-21"), EpisodeKind.DROP));
  }

  @Test
  void isConfirmedFromADayOnAndOpenUntilADay() {
    SurgeEpisode possible = episode("21", "29", 8, null, null, "24", 1, "why");
    assertThat(possible.isConfirmed()).isFalse();
    assertThat(possible.isOpen()).isTrue();
    SurgeEpisode over = episode("21", "29", 8, "21", "30", "24", 1, "why");
    assertThat(over.isConfirmed()).isTrue();
    assertThat(over.isOpen()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "21,21,1,21,22,21",
    "21,29,1,29,30,29",
    "21,29,9,21,30,21",
    "21,29,9,,,25",
  })
  void takes(
      String first,
      String last,
      int days,
      @Nullable String confirmed,
      @Nullable String closed,
      String peak) {
    assertThat(episode(first, last, days, confirmed, closed, peak, 0, "why").days())
        .isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "21,20,1,,,21,1,why,last",
    "21,29,0,,,24,1,why,days",
    "21,29,10,,,24,1,why,days",
    "21,29,8,20,,24,1,why,confirmedOn",
    "21,29,8,30,,24,1,why,confirmedOn",
    "21,29,8,,29,24,1,why,closedOn",
    "21,29,8,,,20,1,why,peakDay",
    "21,29,8,,,30,1,why,peakDay",
    "21,29,8,,,24,-1,why,peakObserved",
    "21,29,8,,,24,9007199254740992,why,peakObserved",
    "21,29,8,,,24,1,' ',reason",
    "21,29,8,,,24,1,'a\nb',reason",
  })
  void refuses(
      String first,
      String last,
      int days,
      @Nullable String confirmed,
      @Nullable String closed,
      String peak,
      long observed,
      String reason,
      String field) {
    assertThatThrownBy(() -> episode(first, last, days, confirmed, closed, peak, observed, reason))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void takesAReasonOf4000Characters() {
    assertThat(episode("21", "29", 8, null, null, "24", 1, "x".repeat(4_000)).reason())
        .hasSize(4_000);
    assertThatThrownBy(() -> episode("21", "29", 8, null, null, "24", 1, "x".repeat(4_001)))
        .hasMessage("reason has 4001 characters; write at most 4000");
  }

  @ParameterizedTest
  @CsvSource({"opened", "escalated", "updated", "closed", "withdrawn"})
  void itsChangesHaveCodes(String code) {
    assertThat(EpisodeChange.of(code).code()).isEqualTo(code);
    assertThatThrownBy(() -> EpisodeChange.of("merged"))
        .hasMessage(
            "episode-change is \"merged\"; write one of opened, escalated, updated, closed,"
                + " withdrawn");
  }

  /** An episode in September 2022, by days of that month. */
  private static SurgeEpisode episode(
      String first,
      String last,
      int days,
      @Nullable String confirmed,
      @Nullable String closed,
      String peak,
      long observed,
      String reason) {
    return new SurgeEpisode(
        FLOW,
        EpisodeKind.DROP,
        day(first),
        day(last),
        days,
        Optional.ofNullable(confirmed).map(SurgeEpisodeTest::day),
        Optional.ofNullable(closed).map(SurgeEpisodeTest::day),
        day(peak),
        observed,
        new Expectation(4_100, 2_900, 5_800, Optional.of(0.1), 8.5),
        reason);
  }

  private static LocalDate day(String ofMonth) {
    return LocalDate.parse("2022-09-" + ofMonth);
  }
}
