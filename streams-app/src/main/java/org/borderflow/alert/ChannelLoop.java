package org.borderflow.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Delivers the records of a channel, turn by turn. In a turn there is at most one attempt, so that
 * Kafka hears of this member often enough; while an attempt waits to be repeated, the partitions
 * are paused. For one thread, as its consumer is.
 */
final class ChannelLoop {
  private static final Duration LONGEST_POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final Lines lines;
  private final Backoff backoff;
  private final InstantSource clock;
  private final Outcomes outcomes;
  private final Refresh refresh;
  private final Deque<Queued> queue = new ArrayDeque<>();
  private Optional<Pending> pending = Optional.empty();

  /** A record that has not been dealt with. */
  private record Queued(Line line, ConsumerRecord<byte[], byte[]> record) {}

  /**
   * What the first record of the queue leads to.
   *
   * @param made attempts so far
   * @param due when the next one is
   */
  private record Pending(Delivery delivery, int made, Instant due) {}

  ChannelLoop(
      Consumer<byte[], byte[]> consumer,
      Lines lines,
      Backoff backoff,
      InstantSource clock,
      Outcomes outcomes) {
    this.consumer = consumer;
    this.lines = lines;
    this.backoff = backoff;
    this.clock = clock;
    this.outcomes = outcomes;
    this.refresh = new Refresh(lines, clock, outcomes);
  }

  /** Reads, makes an attempt if one is due, and commits. */
  void turn() {
    consumer.poll(patience()).forEach(this::add);
    dropClosed();
    work();
    if (queue.isEmpty() && lines.areKnown()) {
      refresh.turn();
    } else {
      refresh.startAnew();
    }
    lines.commit();
    pauseOrResume();
    outcomes.turned(queue.size());
  }

  private void pauseOrResume() {
    if (queue.isEmpty()) {
      Set<TopicPartition> paused = new HashSet<>(consumer.paused());
      paused.retainAll(consumer.assignment());
      consumer.resume(paused);
    } else {
      consumer.pause(consumer.assignment());
    }
  }

  /** Whether everything before these offsets has been dealt with. */
  boolean hasReached(Map<TopicPartition, Long> ends) {
    return queue.isEmpty() && lines.haveReached(ends);
  }

  private Duration patience() {
    if (pending.isPresent()) {
      Duration left = Duration.between(clock.instant(), pending.get().due());
      return left.isNegative()
          ? Duration.ZERO
          : left.compareTo(LONGEST_POLL) < 0 ? left : LONGEST_POLL;
    }
    return queue.isEmpty() && !refresh.isUnderWay() ? LONGEST_POLL : Duration.ZERO;
  }

  private void add(ConsumerRecord<byte[], byte[]> record) {
    lines
        .of(new TopicPartition(record.topic(), record.partition()))
        .ifPresent(line -> queue.add(new Queued(line, record)));
  }

  private void dropClosed() {
    Optional<Queued> first = Optional.ofNullable(queue.peek());
    queue.removeIf(queued -> queued.line().isClosed());
    if (!first.equals(Optional.ofNullable(queue.peek()))) {
      pending = Optional.empty();
    }
  }

  /** Goes on to the first attempt, and makes it if it is due. */
  private void work() {
    while (pending.isEmpty() && !queue.isEmpty()) {
      pending = hear(queue.element()).map(delivery -> new Pending(delivery, 0, clock.instant()));
      if (pending.isEmpty()) {
        queue.remove();
      }
    }
    pending.filter(one -> !one.due().isAfter(clock.instant())).ifPresent(this::attempt);
  }

  private Optional<Delivery> hear(Queued queued) {
    try {
      return queued.line().hear(queued.record());
    } catch (Line.UnreadableRecordException e) {
      ConsumerRecord<byte[], byte[]> record = queued.record();
      outcomes.unreadable(
          record.topic() + "-" + record.partition() + "@" + record.offset(),
          String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private void attempt(Pending now) {
    Queued queued = queue.element();
    String what = now.delivery().what();
    Answer answer = now.delivery().attempt();
    if (answer instanceof Answer.Stopped) {
      return;
    }
    if (answer instanceof Answer.Failed failed && !backoff.isOver(now.made() + 1)) {
      Duration wait = backoff.after(now.made() + 1, failed.notBefore().orElse(Duration.ZERO));
      outcomes.retried(what, failed.why(), wait);
      pending =
          Optional.of(new Pending(now.delivery(), now.made() + 1, clock.instant().plus(wait)));
      return;
    }
    end(queued, what, answer);
    queue.remove();
    pending = Optional.empty();
  }

  private void end(Queued queued, String what, Answer answer) {
    long offset = queued.record().offset();
    if (answer instanceof Answer.Failed failed) {
      boolean refreshes = queued.line().teller().refreshes();
      outcomes.undelivered(what, failed.why(), backoff.attempts(), refreshes);
      queued.line().undelivered(offset);
      return;
    }
    if (answer instanceof Answer.Refused refused) {
      outcomes.refused(what, refused.why());
    } else {
      outcomes.delivered(what);
    }
    queued.line().delivered(offset);
  }
}
