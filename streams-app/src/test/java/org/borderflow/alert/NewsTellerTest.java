package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.episode.SurgeEpisode;
import org.junit.jupiter.api.Test;

class NewsTellerTest {
  private static final EnumSet<EpisodeChange> ALL = EnumSet.allOf(EpisodeChange.class);
  private static final EnumSet<EpisodeChange> CALLS =
      EnumSet.complementOf(EnumSet.of(EpisodeChange.UPDATED));

  private final List<String> said = new ArrayList<>();
  private Answer answer = new Answer.Delivered();
  private NewsTeller teller = teller(ALL, List.of());

  private NewsTeller teller(EnumSet<EpisodeChange> wanted, Collection<String> marks) {
    return new NewsTeller(
        notice -> {
          said.add(notice.sentence());
          return answer;
        },
        wanted,
        marks);
  }

  private void hear(Heard heard) {
    teller.hear(heard).ifPresent(Delivery::attempt);
  }

  private static Heard opened(boolean news) {
    return Told.heard(0, EpisodeChange.OPENED, news, Told.surge(1));
  }

  private static Heard updated(SurgeEpisode episode) {
    return Told.heard(1, EpisodeChange.UPDATED, true, episode);
  }

  private static Heard withdrawn() {
    return Told.gone(2, EpisodeChange.WITHDRAWN, true, Told.surge(1));
  }

  @Test
  void whatIsNewsIsTold() {
    hear(opened(true));
    hear(Told.heard(1, EpisodeChange.ESCALATED, true, Told.confirmed(2)));
    hear(updated(Told.confirmed(3)));
    hear(Told.heard(3, EpisodeChange.CLOSED, true, Told.closed(3)));
    hear(withdrawn());
    assertThat(said)
        .containsExactly(
            "New surge, RU > FI: surge of 1 days",
            "Surge escalated, RU > FI: surge of 2 days",
            "Surge updated, RU > FI: surge of 3 days",
            "Surge over, RU > FI: surge of 3 days",
            "Surge withdrawn, RU > FI: after newer reports, the one that began on 2022-09-21 does"
                + " not stand any more");
  }

  @Test
  void whatIsNoNewsIsNotTold() {
    hear(opened(false));
    hear(Told.gone(1, EpisodeChange.WITHDRAWN, false, Told.surge(1)));
    assertThat(said).isEmpty();
  }

  @Test
  void whatTheReceiverDoesNotWantIsNotTold() {
    teller = teller(CALLS, List.of());
    hear(opened(true));
    hear(updated(Told.surge(2)));
    assertThat(said).containsExactly("New surge, RU > FI: surge of 1 days");
  }

  /** After a restart the stream sends again what may have been lost. */
  @Test
  void whatTheStreamSendsAgainIsNotToldAgain() {
    hear(opened(true));
    hear(updated(Told.surge(1)));
    hear(Told.gone(2, EpisodeChange.WITHDRAWN, true, Told.from(LocalDate.parse("2022-09-22"))));
    hear(withdrawn());
    hear(withdrawn());
    assertThat(said)
        .hasSize(2)
        .satisfies(all -> assertThat(all.get(1)).startsWith("Surge withdrawn"));
  }

  /** Compaction took its opening away before it could be told; or that was no news. */
  @Test
  void theFirstThatIsHeardOfAnEpisodeIsNewToTheReceiver() {
    teller = teller(CALLS, List.of());
    hear(updated(Told.surge(3)));
    assertThat(said).containsExactly("New surge, RU > FI: surge of 3 days");
    said.clear();

    teller = teller(CALLS, List.of());
    hear(opened(false));
    hear(updated(Told.surge(2)));
    assertThat(said).containsExactly("New surge, RU > FI: surge of 2 days");
  }

  @Test
  void aChangeThatWasCompactedAwayIsSaidByTheNext() {
    teller = teller(CALLS, List.of());
    hear(opened(true));
    hear(updated(Told.confirmed(2)));
    assertThat(said).last().isEqualTo("Surge escalated, RU > FI: surge of 2 days");
    hear(updated(Told.closed(2)));
    assertThat(said).last().isEqualTo("Surge over, RU > FI: surge of 2 days");
  }

  @Test
  void whatWasNotDeliveredIsStillNewToTheReceiver() {
    teller = teller(CALLS, List.of());
    answer = new Answer.Failed("is down");
    hear(opened(true));
    answer = new Answer.Delivered();
    hear(updated(Told.surge(2)));
    assertThat(said).last().isEqualTo("New surge, RU > FI: surge of 2 days");
    hear(updated(Told.surge(3)));
    assertThat(said).hasSize(2);
  }

  /** It takes the undelivered one's place in the topic when that is compacted. */
  @Test
  void whatTheStreamSendsAgainIsToldWhereItWasNotDelivered() {
    answer = new Answer.Failed("is down");
    hear(opened(true));
    answer = new Answer.Delivered();
    hear(updated(Told.surge(1)));
    hear(updated(Told.surge(1)));
    assertThat(said)
        .containsExactly(
            "New surge, RU > FI: surge of 1 days", "New surge, RU > FI: surge of 1 days");
  }

  @Test
  void whatWasToldBeforeARestartIsRemembered() {
    hear(opened(true));
    Collection<String> marks = teller.marks();
    assertThat(marks).hasSize(1);
    said.clear();

    teller = teller(CALLS, marks);
    teller.learn(opened(true));
    hear(updated(Told.surge(1)));
    hear(updated(Told.surge(2)));
    assertThat(said).isEmpty();
    hear(withdrawn());
    assertThat(said).hasSize(1).first().asString().startsWith("Surge withdrawn");
    assertThat(teller.marks()).isEmpty();
  }

  /** Its own record was compacted away by the one that withdrew it. */
  @Test
  void aWithdrawalIsToldThoughTheEpisodeIsNotInTheTopicAnyMore() {
    hear(opened(true));
    teller = teller(ALL, teller.marks());
    hear(withdrawn());
    assertThat(said).hasSize(2);
  }

  @Test
  void anEpisodeThatBeginsOnAnotherDayGoesOn() {
    LocalDate earlier = LocalDate.parse("2022-09-20");
    hear(opened(true));
    hear(Told.gone(1, EpisodeChange.UPDATED, true, Told.surge(1)));
    hear(updated(Told.from(earlier)));
    assertThat(said)
        .containsExactly(
            "New surge, RU > FI: surge of 1 days", "Surge updated, RU > FI: surge of 1 days");
    hear(Told.gone(3, EpisodeChange.WITHDRAWN, true, Told.from(earlier)));
    assertThat(said).hasSize(3);
  }

  @Test
  void itRemembersTheNewestOnly() {
    for (int i = 0; i < 300; i++) {
      hear(Told.heard(i, EpisodeChange.OPENED, true, Told.from(Told.FIRST.plusDays(i))));
    }
    assertThat(teller.marks()).hasSize(Memory.MOST_MARKS);
    SurgeEpisode newest = Told.from(Told.FIRST.plusDays(299));
    said.clear();
    hear(Told.gone(300, EpisodeChange.WITHDRAWN, true, newest));
    assertThat(said).hasSize(1);
  }
}
