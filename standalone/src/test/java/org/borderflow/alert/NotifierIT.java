package org.borderflow.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.borderflow.broker.BrokerForTests;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.topic.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Notifiers as members of their groups on a broker. */
class NotifierIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern KEY = Pattern.compile("\"key\":\"RU>(..)@");

  @RegisterExtension static final BrokerForTests BROKER = new BrokerForTests();

  private final ConcurrentLinkedQueue<String> outcomes = new ConcurrentLinkedQueue<>();

  private void ended(String channel, DeliveryOutcome outcome) {
    outcomes.add(channel + " " + outcome.code());
  }

  private static List<String> told(Listening receiver) {
    return receiver.got().stream()
        .map(KEY::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .sorted()
        .toList();
  }

  private static void finish(EpisodeTopic topic, Notifier notifier) throws Exception {
    notifier.told(topic.ends()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    assertThat(notifier.close(PATIENCE)).isTrue();
  }

  @Test
  void aReceiverThatIsDownHoldsUpItsOwnChannelOnlyAndGetsTheRestAfterARestart() throws Exception {
    EpisodeTopic topic = EpisodeTopic.create(BROKER.connection(), "down");
    try (Listening well = new Listening();
        Listening down = new Listening().answering(500)) {
      topic.open("FI", "EE", "LV", "GE", "KZ");
      finish(topic, topic.start(this::ended, well.webhook("well"), down.webhook("down")));
      assertThat(told(well)).containsExactly("EE", "FI", "GE", "KZ", "LV");
      assertThat(outcomes)
          .filteredOn(outcome -> outcome.equals("webhook-down undelivered"))
          .hasSize(5);
      assertThat(topic.committed("webhook-down").values())
          .extracting(OffsetAndMetadata::offset)
          .containsOnly(0L);
      assertThat(topic.committed("webhook-well").values().stream().mapToLong(o -> o.offset()).sum())
          .isEqualTo(5);

      down.answering(204).got().clear();
      topic.open("LT");
      finish(topic, topic.start(this::ended, well.webhook("well"), down.webhook("down")));
      assertThat(told(down)).containsExactly("EE", "FI", "GE", "KZ", "LT", "LV");
      assertThat(told(well))
          .as("nothing twice")
          .containsExactly("EE", "FI", "GE", "KZ", "LT", "LV");
      assertThat(topic.committed("webhook-down").values().stream().mapToLong(o -> o.offset()).sum())
          .isEqualTo(6);
    }
  }

  @Test
  void oneThatNeverAnswersDoesNotKeepItFromEnding() throws Exception {
    EpisodeTopic topic = EpisodeTopic.create(BROKER.connection(), "never");
    try (Listening never = new Listening().answering(0)) {
      topic.open("FI");
      Notifier notifier = topic.start(this::ended, never.webhook("never"));
      await().atMost(PATIENCE).until(() -> !never.got().isEmpty());
      // The attempt itself would take ten seconds more.
      assertThat(notifier.close(Duration.ofSeconds(8))).isTrue();
      assertThat(outcomes).isEmpty();

      never.answering(200);
      finish(topic, topic.start(this::ended, never.webhook("never")));
      assertThat(told(never)).containsExactly("FI", "FI");
    }
  }

  /** What is written while it starts is told, what was there before is not. */
  @Test
  void aNewChannelBeginsAtTheMomentItIsSetUp() throws Exception {
    EpisodeTopic topic = EpisodeTopic.create(BROKER.connection(), "fresh");
    try (Listening receiver = new Listening()) {
      topic.open("FI");
      Notifier notifier = topic.prepare(this::ended, StartFrom.LATEST, receiver.webhook("fresh"));
      topic.open("EE");
      notifier.start();
      finish(topic, notifier);
      assertThat(told(receiver)).containsExactly("EE");
    }
  }

  /** Each partition is one member's; when one goes, the other takes over where it was. */
  @Test
  void twoInstancesShareTheTelling() throws Exception {
    EpisodeTopic topic = EpisodeTopic.create(BROKER.connection(), "shared");
    try (Listening receiver = new Listening()) {
      Notifier one = topic.start(this::ended, receiver.webhook("shared"));
      Notifier two = topic.start(this::ended, receiver.webhook("shared"));
      topic.open("FI", "EE", "LV", "GE", "KZ");
      await().atMost(PATIENCE).until(() -> told(receiver).size() >= 5);
      assertThat(one.close(PATIENCE)).isTrue();
      topic.open("LT", "PL", "NO", "MN");
      finish(topic, two);
      assertThat(told(receiver)).contains("EE", "FI", "GE", "KZ", "LT", "LV", "MN", "NO", "PL");
    }
  }

  @Test
  void withoutATopicItSaysWhatToDo() {
    EpisodeTopic missing = new EpisodeTopic(BROKER.connection(), new Topics("missing"));
    assertThatThrownBy(() -> missing.prepare(this::ended, StartFrom.LATEST, new ChannelKind.Log()))
        .isInstanceOfSatisfying(
            CommandFailure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.KAFKA))
        .hasMessage("topic missing.episodes is missing; run: borderflow topics create");
  }
}
