package org.borderflow.alert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.borderflow.episode.EpisodeChange;
import org.borderflow.report.Flow;
import org.junit.jupiter.api.Test;

/** A channel against a consumer that keeps offsets, with a clock that goes when it is told to. */
class ChannelLoopTest {
  private static final TopicPartition PARTITION = new TopicPartition(Told.TOPIC, 0);
  private static final Answer OK = new Answer.Delivered();
  private static final Answer DOWN = new Answer.Failed("is down");
  private static final int ATTEMPTS = 3;

  private final FakeClock clock = new FakeClock();
  private final List<ConsumerRecord<byte[], byte[]>> topic = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final List<String> attempts = new ArrayList<>();
  private final List<DeliveryOutcome> outcomes = new ArrayList<>();
  private Optional<OffsetAndMetadata> committed = Optional.of(new OffsetAndMetadata(0));
  private int waiting = -1;
  private StartFrom from = StartFrom.LATEST;
  private Function<Collection<String>, Teller> tellers =
      marks -> new NewsTeller(this::send, EnumSet.allOf(EpisodeChange.class), marks);

  /** Keeps what it hears. */
  private final class Counting implements DeliveryListener {
    @Override
    public void ended(String channel, DeliveryOutcome outcome) {
      outcomes.add(outcome);
    }

    @Override
    public void turned(String channel, int left) {
      waiting = left;
    }
  }

  private Answer send(Notice notice) {
    attempts.add(notice.heard().key().flow().destination());
    return Optional.ofNullable(answers.poll()).orElse(OK);
  }

  /** Another episode that is news: that of another country. */
  private void open(String destination) {
    topic.add(Told.record(opened(destination, true)));
  }

  private Heard opened(String destination, boolean news) {
    return Told.heard(
        topic.size(),
        EpisodeChange.OPENED,
        news,
        Told.surge(Flow.of("RU", destination), Told.FIRST, 1, Optional.empty(), Optional.empty()));
  }

  /** A member of the group, from its start to its end. */
  private final class Member {
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Lines lines = new Lines(consumer, tellers, from);
    private final ChannelLoop loop =
        new ChannelLoop(
            consumer,
            lines,
            new Backoff(ATTEMPTS, Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(1)),
            clock,
            new Outcomes("test", new Counting()));
    private int given;

    Member() {
      consumer.subscribe(List.of(Told.TOPIC), lines);
      consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
      consumer.updateEndOffsets(Map.of(PARTITION, (long) topic.size()));
      committed.ifPresent(offset -> consumer.commitSync(Map.of(PARTITION, offset)));
      consumer.rebalance(List.of(PARTITION));
    }

    /** Lets so much time pass, a minute at a time, with some turns in each. */
    Member run(int minutes) {
      topic.subList(given, topic.size()).forEach(consumer::addRecord);
      given = topic.size();
      for (int i = 0; i <= 6 * minutes; i++) {
        for (int turn = 0; turn < 5; turn++) {
          loop.turn();
        }
        clock.pass(Duration.ofSeconds(10));
      }
      Optional.ofNullable(consumer.committed(Set.of(PARTITION)).get(PARTITION))
          .ifPresent(offset -> committed = Optional.of(offset));
      return this;
    }
  }

  private long offset() {
    return committed.orElseThrow().offset();
  }

  @Test
  void deliversInOrderAndCommits() {
    open("FI");
    topic.add(Told.record(opened("EE", false)));
    open("LV");
    new Member().run(1);
    assertThat(attempts).containsExactly("FI", "LV");
    assertThat(offset()).isEqualTo(3);
    assertThat(outcomes).containsOnly(DeliveryOutcome.DELIVERED).hasSize(2);
  }

  @Test
  void whatFailsOnceIsTriedAgainBeforeTheNext() {
    open("FI");
    open("LV");
    answers.add(DOWN);
    new Member().run(1);
    assertThat(attempts).containsExactly("FI", "FI", "LV");
    assertThat(offset()).isEqualTo(2);
    assertThat(outcomes)
        .containsExactly(
            DeliveryOutcome.RETRIED, DeliveryOutcome.DELIVERED, DeliveryOutcome.DELIVERED);
  }

  @Test
  void anAttemptIsNotRepeatedBeforeItsTime() {
    open("FI");
    answers.add(new Answer.Failed("asks to wait", Optional.of(Duration.ofSeconds(45))));
    Member member = new Member();
    member.consumer.addRecord(topic.get(0));
    for (int turn = 0; turn < 50; turn++) {
      member.loop.turn();
    }
    assertThat(attempts).hasSize(1);
    assertThat(member.consumer.paused()).containsExactly(PARTITION);
    assertThat(waiting).isEqualTo(1);
    clock.pass(Duration.ofSeconds(44));
    member.loop.turn();
    assertThat(attempts).hasSize(1);
    clock.pass(Duration.ofSeconds(1));
    member.loop.turn();
    assertThat(attempts).hasSize(2);
    assertThat(member.consumer.paused()).isEmpty();
    assertThat(waiting).isZero();
  }

  @Test
  void whatFailsTooOftenIsCountedTheChannelGoesOnAndARestartTriesThatAlone() {
    open("FI");
    open("LV");
    open("EE");
    answers.addAll(List.of(OK, DOWN, DOWN, DOWN));
    new Member().run(5);
    assertThat(attempts).containsExactly("FI", "LV", "LV", "LV", "EE");
    assertThat(outcomes).contains(DeliveryOutcome.UNDELIVERED);
    assertThat(offset()).as("the first undelivered").isEqualTo(1);

    attempts.clear();
    new Member().run(1);
    assertThat(attempts).containsExactly("LV");
    assertThat(offset()).isEqualTo(3);

    attempts.clear();
    new Member().run(1);
    assertThat(attempts).isEmpty();
  }

  @Test
  void whatIsRefusedIsNotTriedAgainNotEvenAfterARestart() {
    open("FI");
    open("LV");
    answers.add(new Answer.Refused("answered 400"));
    new Member().run(1);
    new Member().run(1);
    assertThat(attempts).containsExactly("FI", "LV");
    assertThat(outcomes).containsExactly(DeliveryOutcome.REFUSED, DeliveryOutcome.DELIVERED);
    assertThat(offset()).isEqualTo(2);
  }

  @Test
  void whatIsGivenUpAtTheEndIsNotCountedAndSentAtTheNextStart() {
    open("FI");
    answers.add(new Answer.Stopped());
    Member member = new Member();
    member.consumer.addRecord(topic.get(0));
    member.loop.turn();
    assertThat(outcomes).isEmpty();
    assertThat(member.consumer.committed(Set.of(PARTITION)))
        .extractingByKey(PARTITION)
        .extracting(OffsetAndMetadata::offset)
        .isEqualTo(0L);
    new Member().run(1);
    assertThat(outcomes).containsExactly(DeliveryOutcome.DELIVERED);
  }

  @Test
  void anErrorOfAReceiverIsAnAttempt() {
    open("FI");
    tellers =
        marks ->
            new NewsTeller(
                notice -> {
                  throw new IllegalStateException("boom");
                },
                EnumSet.allOf(EpisodeChange.class),
                marks);
    new Member().run(2);
    assertThat(outcomes)
        .containsExactly(
            DeliveryOutcome.RETRIED, DeliveryOutcome.RETRIED, DeliveryOutcome.UNDELIVERED);
  }

  @Test
  void whatCannotBeReadIsCountedAndPassedOnce() {
    RecordHeaders none = new RecordHeaders();
    topic.add(Told.record(0, "nonsense", Optional.of("{".getBytes(UTF_8)), none));
    topic.add(Told.record(1, "RU>FI@2022-09-21@surge", Optional.of(new byte[] {-1}), none));
    open("LV");
    new Member().run(1);
    new Member().run(1);
    assertThat(attempts).containsExactly("LV");
    assertThat(outcomes)
        .containsExactly(
            DeliveryOutcome.UNREADABLE, DeliveryOutcome.UNREADABLE, DeliveryOutcome.DELIVERED);
    assertThat(offset()).isEqualTo(3);
  }

  @Test
  void aNewChannelBeginsWithWhatComes() {
    open("FI");
    committed = Optional.empty();
    Member member = new Member().run(1);
    assertThat(attempts).isEmpty();
    open("LV");
    member.run(1);
    assertThat(attempts).containsExactly("LV");
    assertThat(offset()).isEqualTo(2);
  }

  @Test
  void aNewChannelCanBeginWithWhatThereIs() {
    open("FI");
    committed = Optional.empty();
    from = StartFrom.EARLIEST;
    new Member().run(1);
    assertThat(attempts).containsExactly("FI");
  }

  /** The topic was made anew: its offsets mean nothing any more. */
  @Test
  void anOffsetBehindTheTopicsEndIsNone() {
    open("FI");
    committed = Optional.of(new OffsetAndMetadata(500));
    from = StartFrom.EARLIEST;
    new Member().run(1);
    assertThat(attempts).containsExactly("FI");
    assertThat(offset()).isEqualTo(1);
  }

  @Test
  void aPartitionThatIsTakenAwayIsNotWorkedOnAnyMore() {
    open("FI");
    answers.addAll(List.of(DOWN, OK));
    Member member = new Member();
    member.consumer.addRecord(topic.get(0));
    member.loop.turn();
    assertThat(attempts).hasSize(1);
    member.consumer.rebalance(List.of());
    clock.pass(Duration.ofMinutes(1));
    member.loop.turn();
    assertThat(attempts).hasSize(1);
    assertThat(member.loop.hasReached(Map.of(PARTITION, 1L))).isFalse();
  }

  @Test
  void whatFiresIsRefreshedEveryMinuteAndAfterARestart() {
    List<Alert> posted = new ArrayList<>();
    tellers =
        marks ->
            new AlertmanagerTeller(
                "borderflow",
                alerts -> {
                  posted.addAll(alerts);
                  return Optional.ofNullable(answers.poll()).orElse(OK);
                },
                clock,
                marks);
    open("FI");
    Member member = new Member();
    member.run(0);
    assertThat(posted).as("told").hasSizeBetween(1, 2);
    posted.clear();
    member.run(5);
    assertThat(posted).as("once a minute").hasSizeBetween(5, 6);
    assertThat(outcomes).contains(DeliveryOutcome.REFRESHED);
    assertThat(committed.orElseThrow().metadata()).contains("marks=1eabcf5b4a");

    posted.clear();
    new Member().run(0);
    assertThat(posted).as("at once after a restart").hasSize(1);
  }

  /** The next refresh makes good for it, so nothing is left for a restart. */
  @Test
  void whatAlertmanagerDoesNotTakeIsRefreshedAndHoldsNoOffset() {
    List<Alert> taken = new ArrayList<>();
    tellers =
        marks ->
            new AlertmanagerTeller(
                "borderflow",
                alerts -> {
                  Answer answer = Optional.ofNullable(answers.poll()).orElse(OK);
                  if (answer.equals(OK)) {
                    taken.addAll(alerts);
                  }
                  return answer;
                },
                clock,
                marks);
    open("FI");
    answers.addAll(List.of(DOWN, DOWN, DOWN, DOWN, DOWN));
    new Member().run(5);
    assertThat(outcomes).contains(DeliveryOutcome.UNDELIVERED, DeliveryOutcome.REFRESHED);
    assertThat(taken).isNotEmpty();
    assertThat(offset()).isEqualTo(1);
  }
}
