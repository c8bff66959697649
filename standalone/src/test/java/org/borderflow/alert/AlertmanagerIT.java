package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.borderflow.broker.BrokerForTests;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From the episodes topic to what Alertmanager itself notifies. */
class AlertmanagerIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private final DeliveryListener nobody = (channel, outcome) -> {};

  @BeforeAll
  static void isThere() {
    assumeTrue(
        RealAlertmanager.program().isPresent(),
        "there is no Alertmanager on this machine; apt-get install prometheus-alertmanager");
  }

  @Test
  void anEpisodeIsOpenedRefreshedAndResolved(@TempDir Path folder) throws Exception {
    EpisodeTopic topic = EpisodeTopic.create(BROKER.connection(), "alertmanager");
    Path program = RealAlertmanager.program().orElseThrow();
    try (Listening notified = new Listening();
        RealAlertmanager alertmanager =
            RealAlertmanager.start(program, folder, notified.address())) {
      Notifier notifier = topic.start(nobody, alertmanager.channel());
      topic.open("FI");
      JsonNode opened = awaitOne(alertmanager, Instant.EPOCH);
      assertThat(opened.at("/labels").toString())
          .isEqualTo(
              "{\"alertname\":\"BorderflowSurge\",\"application\":\"alertmanager-app\","
                  + "\"border\":\"FI-RU\",\"destination\":\"FI\",\"measure\":\"crossings\","
                  + "\"origin\":\"RU\",\"severity\":\"warning\"}");
      assertThat(opened.at("/annotations/description").asString())
          .isEqualTo("surge of 1 day, Шегині");
      assertThat(opened.at("/annotations/first_day").asString()).isEqualTo("2022-09-21");
      await().atMost(PATIENCE).until(() -> isNotified(notified, "firing"));
      assertThat(notifier.close(PATIENCE)).isTrue();

      Notifier again = topic.start(nobody, alertmanager.channel());
      JsonNode refreshed = awaitOne(alertmanager, time(opened, "/endsAt"));
      assertThat(time(refreshed, "/startsAt")).isEqualTo(time(opened, "/startsAt"));
      assertThat(isNotified(notified, "resolved")).isFalse();

      topic.close("FI");
      await().atMost(PATIENCE).until(() -> alertmanager.alerts().isEmpty());
      await().atMost(PATIENCE).until(() -> isNotified(notified, "resolved"));
      assertThat(again.close(PATIENCE)).isTrue();
    }
  }

  /** The one alert, once it is to last longer than that. */
  private static JsonNode awaitOne(RealAlertmanager alertmanager, Instant last) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                Optional.of(alertmanager.alerts())
                    .filter(alerts -> alerts.size() == 1)
                    .map(alerts -> alerts.get(0))
                    .filter(alert -> time(alert, "/endsAt").isAfter(last)),
            Optional::isPresent)
        .orElseThrow();
  }

  private static Instant time(JsonNode alert, String path) {
    return Instant.parse(alert.at(path).asString());
  }

  private static boolean isNotified(Listening receiver, String status) {
    return receiver.got().stream()
        .anyMatch(
            text ->
                text.contains("\"status\":\"" + status + "\"")
                    && text.contains("\"alertname\":\"BorderflowSurge\""));
  }
}
