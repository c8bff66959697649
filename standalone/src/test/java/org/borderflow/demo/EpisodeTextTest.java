package org.borderflow.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.borderflow.assessment.Expectation;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.borderflow.wording.EpisodeText;
import org.junit.jupiter.api.Test;

class EpisodeTextTest {
  private static final LocalDate FIRST = LocalDate.parse("2022-09-22");
  private static final Optional<LocalDate> NEVER = Optional.empty();
  private static final Optional<SurgeEpisode> NONE = Optional.empty();

  private final SurgeEpisode possible = episode(EpisodeKind.SURGE, 1, NEVER, NEVER);
  private final SurgeEpisode confirmed = episode(EpisodeKind.SURGE, 1, Optional.of(FIRST), NEVER);
  private final SurgeEpisode drop = episode(EpisodeKind.DROP);

  @Test
  void tellsWhatBegins() {
    assertThat(text(EpisodeChange.OPENED, NONE, Optional.of(confirmed)))
        .contains(
            "Surge begins: RU > FI on 2022-09-22: 8,572 entered, 2.9 times the 2,956 expected");
    assertThat(text(EpisodeChange.OPENED, NONE, Optional.of(possible)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Possible surge begins: RU > FI"));
    assertThat(text(EpisodeChange.OPENED, NONE, Optional.of(drop)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Drop begins: RU > FI on 2022-"));
  }

  @Test
  void tellsOfSeveralDaysByTheOneThatIsFurthestOff() {
    SurgeEpisode six = episode(EpisodeKind.SURGE, 6, Optional.of(FIRST), NEVER);
    assertThat(text(EpisodeChange.OPENED, NONE, Optional.of(six)))
        .contains(
            "Surge begins: RU > FI, 6 days from 2022-09-22 to 2022-09-27, at its furthest on"
                + " 2022-09-24: 8,572 entered, 2.9 times the 2,956 expected");
  }

  @Test
  void tellsWhetherAnEpisodeIsConfirmedOrGoesOn() {
    assertThat(text(EpisodeChange.ESCALATED, Optional.of(possible), Optional.of(confirmed)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Surge is confirmed: RU > FI on "));
    SurgeEpisode closed =
        episode(EpisodeKind.SURGE, 1, Optional.of(FIRST), Optional.of(FIRST.plusDays(3)));
    assertThat(text(EpisodeChange.ESCALATED, Optional.of(closed), Optional.of(confirmed)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Surge goes on: RU > FI on "));
    SurgeEpisode unsure = episode(EpisodeKind.SURGE, 1, NEVER, Optional.of(FIRST.plusDays(3)));
    assertThat(text(EpisodeChange.ESCALATED, Optional.of(unsure), Optional.of(possible)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Possible surge goes on: RU > FI"));
  }

  @Test
  void tellsWhatIsOverOrWithdrawn() {
    assertThat(text(EpisodeChange.CLOSED, Optional.of(drop), Optional.of(drop)))
        .hasValueSatisfying(line -> assertThat(line).startsWith("Drop is over: RU > FI on "));
    assertThat(text(EpisodeChange.WITHDRAWN, Optional.of(confirmed), NONE))
        .contains("Surge is withdrawn: RU > FI on 2022-09-22: later reports changed it");
  }

  @Test
  void isSilentWhereNothingHappenedForPeople() {
    assertThat(text(EpisodeChange.UPDATED, Optional.of(confirmed), Optional.of(confirmed)))
        .isEmpty();
    // Sent again after a restart: never was one.
    assertThat(text(EpisodeChange.WITHDRAWN, NONE, NONE)).isEmpty();
    // Its first day has changed: it comes under its new key as well.
    assertThat(text(EpisodeChange.ESCALATED, Optional.of(possible), NONE)).isEmpty();
    assertThat(text(EpisodeChange.CLOSED, Optional.of(possible), NONE)).isEmpty();
  }

  /** One confirmed day, open. */
  static SurgeEpisode episode(EpisodeKind kind) {
    return episode(kind, 1, Optional.of(FIRST), NEVER);
  }

  private static SurgeEpisode episode(
      EpisodeKind kind, int days, Optional<LocalDate> confirmedOn, Optional<LocalDate> closedOn) {
    return new SurgeEpisode(
        Flow.of("RU", "FI"),
        kind,
        FIRST,
        FIRST.plusDays(days - 1),
        days,
        confirmedOn,
        closedOn,
        days == 1 ? FIRST : FIRST.plusDays(2),
        8_572,
        new Expectation(2_955.9, 1_840, 4_746, Optional.of(2.9), 9.2),
        "why");
  }

  private static Optional<String> text(
      EpisodeChange change, Optional<SurgeEpisode> was, Optional<SurgeEpisode> now) {
    return EpisodeText.of(change, was, now);
  }
}
