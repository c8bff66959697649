package org.borderflow.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.borderflow.assessment.SurgeAssessment;
import org.borderflow.assessment.SurgeState;
import org.borderflow.day.DayEstimate;
import org.borderflow.day.DayKey;
import org.borderflow.episode.SurgeEpisode;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;

class LiveResultsTest {
  private static final Flow FINLAND = Flow.of("RU", "FI");
  private static final Flow GEORGIA = Flow.of("RU", "GE");
  private static final Instant MONDAY = Instant.parse("2022-09-26T12:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2022-09-27T12:00:00Z");

  private final LiveResults live = new LiveResults();

  @Test
  void nothingIsSeenBeforeItIsPublished() {
    put(MONDAY, Made.day(FINLAND, "2022-09-24", 300));
    assertThat(live.now().flows()).isEmpty();

    publish();
    assertThat(live.now().flows()).containsOnlyKeys(FINLAND);
    assertThat(live.now().counts().days()).isEqualTo(1);
  }

  @Test
  void whatIsHeldDoesNotMove() {
    put(MONDAY, Made.day(FINLAND, "2022-09-24", 300));
    publish();
    Results before = live.now();

    put(TUESDAY, Made.day(FINLAND, "2022-09-24", 400));
    put(TUESDAY, Made.day(FINLAND, "2022-09-25", 500));
    put(TUESDAY, Made.day(GEORGIA, "2022-09-25", 600));
    publish();

    assertThat(before.flows()).containsOnlyKeys(FINLAND);
    assertThat(best(before, FINLAND)).containsExactly(300L);
    assertThat(before.counts().days()).isEqualTo(1);
    assertThat(before.eventTime()).contains(MONDAY);
    assertThat(best(live.now(), FINLAND)).containsExactly(400L, 500L);
    assertThat(live.now().counts().days()).isEqualTo(3);
    assertThat(live.now().eventTime()).contains(TUESDAY);
    assertThat(live.now().version()).isGreaterThan(before.version());
  }

  @Test
  void aFlowWithNothingLeftIsGone() {
    DayEstimate day = Made.day(FINLAND, "2022-09-24", 300);
    SurgeAssessment surge = Made.assessment(FINLAND, "2022-09-24", SurgeState.CONFIRMED, 300);
    put(MONDAY, day);
    live.surge(surge.key(), Optional.of(surge));
    publish();
    assertThat(live.now().counts()).isEqualTo(new Counts(1, 1, 0, 0, 0));

    live.published(TUESDAY);
    live.day(day.key(), Optional.empty());
    publish();
    assertThat(live.now().flows()).containsOnlyKeys(FINLAND);

    live.surge(surge.key(), Optional.empty());
    live.surge(surge.key(), Optional.empty());
    publish();
    assertThat(live.now().flows()).isEmpty();
    assertThat(live.now().counts()).isEqualTo(Counts.NONE);
  }

  @Test
  void countsFollowWhatBecomesOfSurgesAndEpisodes() {
    DayKey key = new DayKey(FINLAND, LocalDate.parse("2022-09-24"));
    SurgeEpisode open = Made.episode(FINLAND, "2022-09-24", "2022-09-25", "");
    live.surge(key, Optional.of(Made.assessment(FINLAND, "2022-09-24", SurgeState.POSSIBLE, 9)));
    live.episode(open.key(), Optional.of(open));
    publish();
    assertThat(live.now().counts()).isEqualTo(new Counts(0, 1, 0, 1, 1));
    assertThat(live.now().flow(FINLAND).flatMap(FlowResults::openEpisode)).contains(open);

    SurgeEpisode closed = Made.episode(FINLAND, "2022-09-24", "2022-09-25", "2022-09-28");
    live.surge(key, Optional.of(Made.assessment(FINLAND, "2022-09-24", SurgeState.DROP, 9)));
    live.episode(open.key(), Optional.of(closed));
    publish();
    assertThat(live.now().counts()).isEqualTo(new Counts(0, 0, 1, 1, 0));
    assertThat(live.now().flow(FINLAND).flatMap(FlowResults::openEpisode)).isEmpty();
  }

  @Test
  void anOlderPublicationTurnsNoClockBack() {
    put(TUESDAY, Made.day(FINLAND, "2022-09-24", 300));
    put(MONDAY, Made.day(FINLAND, "2022-09-23", 300));
    put(MONDAY, Made.day(GEORGIA, "2022-09-23", 300));
    publish();

    assertThat(live.now().eventTime()).contains(TUESDAY);
    assertThat(newest(FINLAND)).contains(TUESDAY);
    assertThat(newest(GEORGIA)).contains(MONDAY);
  }

  @Test
  void whatWasThereAtTheStartIsNoChange() {
    List<List<Change>> heard = new ArrayList<>();
    live.tell((now, changes) -> heard.add(changes));

    put(MONDAY, Made.day(FINLAND, "2022-09-24", 300));
    live.publish(new Progress(1, 2, false, Optional.empty()));
    assertThat(heard).isEmpty();
    assertThat(live.now().ready()).isFalse();

    put(MONDAY, Made.day(FINLAND, "2022-09-25", 300));
    publish();
    assertThat(heard).containsExactly(List.of());
    assertThat(live.now().ready()).isTrue();

    publish();
    assertThat(heard).as("nothing has come").hasSize(1);

    DayEstimate day = Made.day(FINLAND, "2022-09-26", 300);
    put(TUESDAY, day);
    publish();
    assertThat(heard.get(1))
        .containsExactly(
            new Change.Day(day.key(), Optional.of(day)),
            new Change.Clock(TUESDAY, new Counts(3, 0, 0, 0, 0)));
  }

  @Test
  void aRecordThatIsNoResultIsCountedAndLeftOut() {
    live.unreadable("borderflow.days-0@7", new IllegalStateException("no JSON"));
    publish();
    assertThat(live.unreadable()).isEqualTo(1);
    assertThat(live.now().flows()).isEmpty();
  }

  private void put(Instant published, DayEstimate day) {
    live.published(published);
    live.day(day.key(), Optional.of(day));
  }

  private void publish() {
    live.publish(new Progress(2, 2, true, Optional.empty()));
  }

  private Optional<Instant> newest(Flow flow) {
    return live.now().flow(flow).flatMap(FlowResults::newestPublication);
  }

  private static List<Long> best(Results results, Flow flow) {
    return results.flow(flow).orElseThrow().days().values().stream()
        .map(DayEstimate::best)
        .toList();
  }
}
