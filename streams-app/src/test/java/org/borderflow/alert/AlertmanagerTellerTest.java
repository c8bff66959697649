package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.report.Flow;
import org.borderflow.report.Measure;
import org.borderflow.report.Mode;
import org.junit.jupiter.api.Test;

class AlertmanagerTellerTest {
  /** The first digits of sha256sum of {@code RU>FI@surge}. */
  private static final String MARK = "1eabcf5b4a";

  private final FakeClock clock = new FakeClock();
  private final List<List<Alert>> posted = new ArrayList<>();
  private AlertmanagerTeller teller = teller(List.of());

  private AlertmanagerTeller teller(Collection<String> marks) {
    return new AlertmanagerTeller(
        "borderflow",
        alerts -> {
          posted.add(alerts);
          return new Answer.Delivered();
        },
        clock,
        marks);
  }

  private List<Alert> hear(Heard heard) {
    posted.clear();
    teller.hear(heard).ifPresent(Delivery::attempt);
    return posted.isEmpty() ? List.of() : posted.get(0);
  }

  private List<Alert> refresh() {
    posted.clear();
    teller.refresh().forEach(Delivery::attempt);
    return posted.stream().flatMap(List::stream).toList();
  }

  private boolean isFiring(Alert alert) {
    return alert.endsAt().isAfter(clock.instant());
  }

  /** A replayed surge begins now, to Alertmanager; its days stand in the annotations. */
  @Test
  void anOpenedOneFiresFromNowOn() {
    List<Alert> alerts = hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    assertThat(alerts).hasSize(1);
    assertThat(alerts.get(0).startsAt()).isEqualTo(FakeClock.START);
    assertThat(alerts.get(0).endsAt()).isEqualTo(Instant.parse("2026-03-01T10:05:00Z"));
    assertThat(teller.marks()).containsExactly(MARK);
    assertThat(alerts.get(0).json(Optional.empty()).toString())
        .isEqualTo(
            "{\"labels\":{\"alertname\":\"BorderflowSurge\",\"application\":\"borderflow\","
                + "\"border\":\"FI-RU\",\"origin\":\"RU\",\"destination\":\"FI\","
                + "\"measure\":\"crossings\",\"severity\":\"info\"},\"annotations\":{"
                + "\"summary\":\"Surge, RU > FI\",\"description\":\"surge of 1 days\","
                + "\"first_day\":\"2022-09-21\",\"last_day\":\"2022-09-21\","
                + "\"peak_day\":\"2022-09-21\"},\"startsAt\":\"2026-03-01T10:00:00Z\","
                + "\"endsAt\":\"2026-03-01T10:05:00Z\"}");
  }

  @Test
  void aFlowsPartsAreLabelsAndLinksAreGivenWhereThereIsAPage() {
    Flow flow =
        new Flow(
            "PL",
            "UA",
            Optional.of("Шегині"),
            Optional.of(Mode.LAND),
            Optional.of("UA"),
            Measure.NET);
    Alert alert =
        new Alert(
            "b",
            Told.surge(flow, Told.FIRST, 1, Optional.of(Told.FIRST), Optional.empty()),
            clock.instant(),
            clock.instant());
    assertThat(alert.labels())
        .containsAllEntriesOf(
            Map.of(
                "crossing_point", "Шегині",
                "mode", "land",
                "nationality", "UA",
                "measure", "net",
                "severity", "warning"));
    PublicUrl links = new PublicUrl(Target.parse("--public-url", "https://b.example.org/x/"));
    // Percent-encoded UTF-8 of PL>UA;crossing_point=Шегині;mode=land;nationality=UA;measure=net
    String encoded =
        "PL%3EUA%3Bcrossing_point%3D%D0%A8%D0%B5%D0%B3%D0%B8%D0%BD%D1%96%3Bmode%3Dland"
            + "%3Bnationality%3DUA%3Bmeasure%3Dnet";
    assertThat(alert.json(Optional.of(links)).toString())
        .contains(
            "\"evidence\":\"https://b.example.org/x/api/v1/flows/" + encoded + "/days/2022-09-21\"")
        .contains(
            "\"generatorURL\":\"https://b.example.org/x/?flow=" + encoded + "&day=2022-09-21\"");
  }

  @Test
  void whatIsNoNewsDoesNotFire() {
    assertThat(hear(Told.heard(0, EpisodeChange.OPENED, false, Told.surge(1)))).isEmpty();
    assertThat(refresh()).isEmpty();
    assertThat(hear(Told.heard(1, EpisodeChange.CLOSED, true, Told.closed(1)))).isEmpty();
  }

  @Test
  void anOpenOneIsSaidAgainWithItsBeginning() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    hear(Told.heard(1, EpisodeChange.UPDATED, false, Told.surge(2)));
    clock.pass(Duration.ofMinutes(10));
    assertThat(refresh())
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.startsAt()).isEqualTo(FakeClock.START);
              assertThat(alert.endsAt()).isEqualTo(Instant.parse("2026-03-01T10:15:00Z"));
              assertThat(alert.episode().days()).isEqualTo(2);
            });
  }

  @Test
  void aClosedOneEndsAlsoWhenThatIsNoNewsAndIsSaidForAWhile() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    clock.pass(Duration.ofMinutes(2));
    assertThat(hear(Told.heard(1, EpisodeChange.CLOSED, false, Told.closed(1))))
        .singleElement()
        .satisfies(
            alert -> {
              assertThat(alert.startsAt()).isEqualTo(FakeClock.START);
              assertThat(alert.endsAt()).isEqualTo(Instant.parse("2026-03-01T10:02:00Z"));
              assertThat(alert.episode().closedOn()).isPresent();
            });
    assertThat(teller.marks()).isEmpty();
    clock.pass(Duration.ofMinutes(4));
    assertThat(refresh()).singleElement().matches(alert -> !isFiring(alert));
    clock.pass(Duration.ofMinutes(2));
    assertThat(refresh()).isEmpty();
  }

  @Test
  void aWithdrawnOneEnds() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    assertThat(hear(Told.gone(1, EpisodeChange.WITHDRAWN, false, Told.surge(1))))
        .singleElement()
        .matches(alert -> !isFiring(alert));
    assertThat(teller.marks()).isEmpty();
  }

  /** Severity is a label, and another label is another alert. */
  @Test
  void aConfirmedOneTakesThePlaceOfThePossibleOne() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    List<Alert> alerts = hear(Told.heard(1, EpisodeChange.ESCALATED, true, Told.confirmed(2)));
    assertThat(alerts)
        .extracting(alert -> alert.labels().get("severity") + " " + isFiring(alert))
        .containsExactly("info false", "warning true");
    assertThat(refresh())
        .extracting(alert -> alert.labels().get("severity") + " " + isFiring(alert))
        .containsExactlyInAnyOrder("info false", "warning true");
  }

  @Test
  void anEpisodeThatBeginsOnAnotherDayFiresOn() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    assertThat(hear(Told.gone(1, EpisodeChange.UPDATED, false, Told.surge(1)))).isEmpty();
    LocalDate earlier = LocalDate.parse("2022-09-20");
    assertThat(hear(Told.heard(2, EpisodeChange.UPDATED, false, Told.from(earlier))))
        .singleElement()
        .matches(this::isFiring)
        .matches(alert -> alert.startsAt().equals(FakeClock.START));
  }

  @Test
  void anEarlierEpisodeOfTheFlowChangesNothing() {
    hear(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    var earlier =
        Told.surge(
            Told.FINLAND,
            LocalDate.parse("2022-08-01"),
            1,
            Optional.empty(),
            Optional.of(LocalDate.parse("2022-08-05")));
    assertThat(hear(Told.heard(1, EpisodeChange.UPDATED, true, earlier))).isEmpty();
    assertThat(hear(Told.gone(2, EpisodeChange.WITHDRAWN, true, earlier))).isEmpty();
    assertThat(refresh()).singleElement().matches(this::isFiring);
  }

  @Test
  void afterARestartWhatFiredIsSaidAgainAsItIsNow() {
    teller = teller(List.of(MARK));
    teller.learn(Told.heard(0, EpisodeChange.OPENED, true, Told.surge(1)));
    teller.learn(Told.heard(1, EpisodeChange.UPDATED, false, Told.surge(3)));
    assertThat(refresh())
        .singleElement()
        .matches(this::isFiring)
        .matches(alert -> alert.episode().days() == 3);
    assertThat(hear(Told.heard(2, EpisodeChange.CLOSED, false, Told.closed(3)))).hasSize(1);
  }

  @Test
  void afterARestartAnOpenOneThatDidNotFireStaysSilent() {
    teller = teller(List.of());
    teller.learn(Told.heard(0, EpisodeChange.OPENED, false, Told.surge(1)));
    assertThat(refresh()).isEmpty();
  }

  /** Its record, and the one that withdrew it, have gone from the topic meanwhile. */
  @Test
  void afterALongStopWhatIsGoneIsForgotten() {
    teller = teller(List.of(MARK));
    assertThat(refresh()).isEmpty();
    assertThat(teller.marks()).isEmpty();
    assertThat(hear(Told.heard(9, EpisodeChange.UPDATED, false, Told.surge(1)))).isEmpty();
  }

  @Test
  void manyAreSentInSeveralLots() {
    for (int i = 0; i < 250; i++) {
      Flow flow =
          new Flow(
              "RU",
              "FI",
              Optional.of("point " + i),
              Optional.empty(),
              Optional.empty(),
              Measure.CROSSINGS);
      hear(
          Told.heard(
              i,
              EpisodeChange.OPENED,
              true,
              Told.surge(flow, Told.FIRST, 1, Optional.empty(), Optional.empty())));
    }
    assertThat(refresh()).hasSize(250);
    assertThat(posted).extracting(List::size).containsExactly(100, 100, 50);
  }
}
