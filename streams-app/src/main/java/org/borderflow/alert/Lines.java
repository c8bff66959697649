package org.borderflow.alert;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The partitions that a channel has at this moment. For one thread. */
final class Lines implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Lines.class);
  private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(5);

  private final Consumer<byte[], byte[]> consumer;
  private final Function<Collection<String>, Teller> tellers;
  private final StartFrom from;
  private final Map<TopicPartition, Line> lines = new HashMap<>();

  /**
   * @param tellers makes the teller of a partition from the marks of its last run
   * @param from where to begin with a partition that the group has no offset of
   */
  Lines(
      Consumer<byte[], byte[]> consumer,
      Function<Collection<String>, Teller> tellers,
      StartFrom from) {
    this.consumer = consumer;
    this.tellers = tellers;
    this.from = from;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    for (TopicPartition partition : partitions) {
      Memory memory =
          remembered(
              Optional.ofNullable(committed.get(partition)), ends.getOrDefault(partition, 0L));
      lines.put(partition, new Line(memory, tellers.apply(memory.marks())));
    }
    consumer.seekToBeginning(partitions);
  }

  /** A topic that ends before what was remembered is not the one of then. */
  private Memory remembered(Optional<OffsetAndMetadata> committed, long end) {
    return committed
        .map(Memory::of)
        .filter(memory -> memory.progress().next() <= end)
        .orElseGet(() -> Memory.at(from == StartFrom.EARLIEST ? 0 : end));
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    commit();
    onPartitionsLost(partitions);
  }

  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    partitions.forEach(
        partition -> Optional.ofNullable(lines.remove(partition)).ifPresent(Line::close));
  }

  Optional<Line> of(TopicPartition partition) {
    return Optional.ofNullable(lines.get(partition));
  }

  Stream<Line> all() {
    return lines.values().stream();
  }

  /** Whether there are any, and everything is known that was dealt with before. */
  boolean areKnown() {
    return !lines.isEmpty()
        && lines.entrySet().stream()
            .allMatch(line -> line.getValue().isKnown(consumer.position(line.getKey())));
  }

  /** Whether the reading has come this far. */
  boolean haveReached(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(
            end ->
                lines.containsKey(end.getKey())
                    && consumer.position(end.getKey()) >= end.getValue());
  }

  /** Commits what has changed. What cannot be now, will be later, here or by another member. */
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> changed = new HashMap<>();
    lines.forEach(
        (partition, line) -> line.toCommit().ifPresent(now -> changed.put(partition, now)));
    if (changed.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(changed, COMMIT_PATIENCE);
      changed.forEach((partition, now) -> of(partition).ifPresent(line -> line.committed(now)));
    } catch (CommitFailedException | RebalanceInProgressException | RetriableException e) {
      LOG.debug("not committed: {}", e.toString());
    }
  }
}
