package org.borderflow.alert;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;
import org.borderflow.connection.KafkaConnection;
import org.borderflow.connection.MissingRight;

/**
 * Fixes where a new channel begins, at the moment it is set up and not when it has joined its
 * group: what the stream says in the meantime is told.
 */
final class StartingPoints {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final Admin admin;
  private final String topic;

  private StartingPoints(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /**
   * Commits a first offset for the partitions that a group has none of.
   *
   * @throws CommandFailure when no broker answers, or there is no such topic
   */
  static void fix(KafkaConnection connection, String topic, List<String> groups, StartFrom from) {
    try (Admin admin = connection.admin(PATIENCE)) {
      StartingPoints points = new StartingPoints(admin, topic);
      Map<TopicPartition, OffsetAndMetadata> usual = points.usual(from);
      for (String group : groups) {
        points.fix(group, usual);
      }
    } catch (ExecutionException e) {
      throw failure(topic, Optional.ofNullable(e.getCause()).orElse(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailure(ExitCode.INTERRUPTED, "interrupted");
    }
  }

  private static CommandFailure failure(String topic, Throwable cause) {
    Optional<CommandFailure> missing =
        MissingRight.of("topic " + topic + " and the groups that read it", cause);
    if (missing.isPresent()) {
      return missing.get();
    }
    return cause instanceof UnknownTopicOrPartitionException
        ? new CommandFailure(
            ExitCode.KAFKA, "topic " + topic + " is missing; run: borderflow topics create")
        : new CommandFailure(ExitCode.KAFKA, "Kafka does not take offsets: " + cause.getMessage());
  }

  private Map<TopicPartition, OffsetAndMetadata> usual(StartFrom from)
      throws ExecutionException, InterruptedException {
    OffsetSpec spec = from == StartFrom.EARLIEST ? OffsetSpec.earliest() : OffsetSpec.latest();
    Map<TopicPartition, OffsetSpec> asked =
        admin.describeTopics(List.of(topic)).allTopicNames().get().values().stream()
            .flatMap(description -> description.partitions().stream())
            .collect(
                Collectors.toMap(
                    info -> new TopicPartition(topic, info.partition()), info -> spec));
    Map<TopicPartition, OffsetAndMetadata> usual = new HashMap<>();
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, info) -> usual.put(partition, new OffsetAndMetadata(info.offset())));
    return usual;
  }

  private void fix(String group, Map<TopicPartition, OffsetAndMetadata> usual)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> missing = new HashMap<>(usual);
    try {
      admin
          .listConsumerGroupOffsets(group)
          .partitionsToOffsetAndMetadata(group)
          .get()
          .forEach(
              (partition, offset) ->
                  Optional.ofNullable(offset).ifPresent(any -> missing.remove(partition)));
      if (!missing.isEmpty()) {
        admin.alterConsumerGroupOffsets(group, missing).all().get();
      }
    } catch (ExecutionException e) {
      if (!isAtWork(e)) {
        throw e;
      }
    }
  }

  /** Another instance is in the group, and fixed it when it came. */
  private static boolean isAtWork(ExecutionException e) {
    return e.getCause() instanceof UnknownMemberIdException
        || e.getCause() instanceof GroupNotEmptyException
        || e.getCause() instanceof GroupIdNotFoundException;
  }
}
