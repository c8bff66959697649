package org.borderflow.surge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.borderflow.assessment.Expectation;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.EpisodeKind;
import org.borderflow.episode.SurgeEpisode;
import org.junit.jupiter.api.Test;

class EpisodesTest {
  private static final LocalDate FIRST = LocalDate.parse("2022-09-21");

  /**
   * A letter a day: {@code p}ossible and {@code C}onfirmed surge, {@code d}rop, {@code .} quiet,
   * {@code ?} without baseline, a space without a figure.
   */
  private static List<SurgeAssessment> days(String letters) {
    List<SurgeAssessment> days = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      LocalDate day = FIRST.plusDays(i);
      switch (letters.charAt(i)) {
        case 'p' -> days.add(day(day, SurgeState.POSSIBLE));
        case 'C' -> days.add(day(day, SurgeState.CONFIRMED));
        case 'd' -> days.add(day(day, SurgeState.DROP));
        case '.' -> days.add(day(day, SurgeState.NONE));
        case '?' -> days.add(day(day, SurgeState.NO_BASELINE));
        default -> {}
      }
    }
    return days;
  }

  private static SurgeAssessment day(LocalDate day, SurgeState state) {
    // The later, the farther from what is expected.
    Expectation expectation = new Expectation(10, 5, 20, Optional.of(10.0), day.getDayOfMonth());
    return new SurgeAssessment(
        Days.FLOW,
        day,
        state,
        100,
        state == SurgeState.NO_BASELINE ? Optional.empty() : Optional.of(expectation),
        Optional.empty(),
        9,
        "test",
        "why",
        1,
        1,
        List.of("r1"));
  }

  private static List<SurgeEpisode> episodes(String letters) {
    return Episodes.of(days(letters));
  }

  private static List<EpisodeChange> changes(String before, String after) {
    return EpisodeStep.between(episodes(before), episodes(after)).stream()
        .map(EpisodeStep::change)
        .toList();
  }

  @Test
  void opensWithTheFirstSurgeAndClosesAtTheThirdQuietFigure() {
    assertThat(episodes("..ppC...."))
        .singleElement()
        .satisfies(
            episode -> {
              assertThat(episode.first()).isEqualTo(FIRST.plusDays(2));
              assertThat(episode.last()).isEqualTo(FIRST.plusDays(4));
              assertThat(episode.days()).isEqualTo(3);
              assertThat(episode.reason())
                  .startsWith("surge of 3 days, from 2022-09-23 to 2022-09-25");
              assertThat(episode.confirmedOn()).contains(FIRST.plusDays(4));
              assertThat(episode.peakDay()).isEqualTo(FIRST.plusDays(4));
              assertThat(episode.closedOn()).contains(FIRST.plusDays(7));
            });
  }

  @Test
  void twoQuietFiguresDoNotCloseIt() {
    assertThat(episodes("C..C..C.")).singleElement().matches(one -> one.closedOn().isEmpty());
  }

  @Test
  void daysWithoutFigureOrBaselineSayNothing() {
    assertThat(episodes("C   ??? .C")).hasSize(1);
    assertThat(episodes("C . ? . .C")).hasSize(2);
  }

  @Test
  void dropsAndSurgesAreApart() {
    assertThat(episodes("CCdddd"))
        .extracting(SurgeEpisode::kind, SurgeEpisode::days)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(EpisodeKind.SURGE, 2),
            org.assertj.core.groups.Tuple.tuple(EpisodeKind.DROP, 4));
    // a drop is a quiet figure for the surge
    assertThat(episodes("CCdddd").get(0).closedOn()).contains(FIRST.plusDays(4));
  }

  @Test
  void orderDoesNotMatter() {
    List<SurgeAssessment> shuffled = new ArrayList<>(days("..pC..C...?dd.CC"));
    List<SurgeEpisode> expected = Episodes.of(shuffled);
    Collections.shuffle(shuffled, new Random(3));
    assertThat(Episodes.of(shuffled)).isEqualTo(expected);
  }

  @Test
  void tellsWhatBecameOfAnEpisode() {
    assertThat(changes("...", "...p")).containsExactly(EpisodeChange.OPENED);
    assertThat(changes("...p", "...pC")).containsExactly(EpisodeChange.ESCALATED);
    assertThat(changes("...C", "...CC")).containsExactly(EpisodeChange.UPDATED);
    assertThat(changes("C", "C...")).containsExactly(EpisodeChange.CLOSED);
    assertThat(changes("C...", "C..C")).containsExactly(EpisodeChange.ESCALATED);
    assertThat(changes("..C...", "......")).containsExactly(EpisodeChange.WITHDRAWN);
    assertThat(changes("C..C", "C..C")).isEmpty();
  }

  @Test
  void anEarlierDayThatIsFoundLaterDoesNotMakeItAnother() {
    List<EpisodeStep> steps = EpisodeStep.between(episodes("  .CC"), episodes("  CCC"));
    assertThat(steps).extracting(EpisodeStep::change).containsOnly(EpisodeChange.UPDATED);
    // Its key names its first day: the old one is given up before the new one is taken.
    assertThat(steps)
        .extracting(step -> step.key().first(), step -> step.episode().isPresent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(FIRST.plusDays(3), false),
            org.assertj.core.groups.Tuple.tuple(FIRST.plusDays(2), true));
  }

  @Test
  void thousandsOfRevisionsOfADayRaiseNothingNewOfTheSameFinding() {
    List<SurgeEpisode> before = episodes("..C");
    for (int revision = 0; revision < 5_000; revision++) {
      List<SurgeEpisode> after = episodes("..C");
      assertThat(EpisodeStep.between(before, after)).isEmpty();
      before = after;
    }
  }
}
