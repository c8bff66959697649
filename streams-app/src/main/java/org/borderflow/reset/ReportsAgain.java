package org.borderflow.reset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupNotEmptyException;
import org.apache.kafka.common.errors.UnknownMemberIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** Sets the stream's group back to the beginning of the reports. */
final class ReportsAgain {
  private final Admin admin;
  private final String topic;

  ReportsAgain(Admin admin, String topic) {
    this.admin = admin;
    this.topic = topic;
  }

  /**
   * The step.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when there is no reports topic: there is
   *     nothing to rebuild from
   */
  ResetStep step(GroupListing group) {
    List<TopicPartition> partitions = partitions();
    Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest());
    long records = sum(offsets(partitions, OffsetSpec.latest())) - sum(first);
    return new ResetStep(
        "set group "
            + group.groupId()
            + " back to the beginning of "
            + topic
            + ": "
            + records
            + (records == 1 ? " record" : " records")
            + " to work through again",
        () -> rewind(group, first));
  }

  private void rewind(GroupListing group, Map<TopicPartition, Long> first) {
    Map<TopicPartition, OffsetAndMetadata> wanted = new HashMap<>();
    first.forEach((partition, offset) -> wanted.put(partition, new OffsetAndMetadata(offset)));
    try {
      KafkaAnswers.of(altered(group, wanted));
    } catch (CommandFailure e) {
      // It has started since the check; the broker refuses, so nothing has been changed yet.
      if (e.getCause() instanceof UnknownMemberIdException
          || e.getCause() instanceof GroupNotEmptyException) {
        throw Groups.running(group.groupId(), "the stream runs");
      }
      throw e;
    }
  }

  private KafkaFuture<Void> altered(
      GroupListing group, Map<TopicPartition, OffsetAndMetadata> wanted) {
    boolean newProtocol = group.type().equals(Optional.of(GroupType.STREAMS));
    return newProtocol
        ? admin.alterStreamsGroupOffsets(group.groupId(), wanted).all()
        : admin.alterConsumerGroupOffsets(group.groupId(), wanted).all();
  }

  private List<TopicPartition> partitions() {
    try {
      return KafkaAnswers.of(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
          .flatMap(found -> found.partitions().stream())
          .map(info -> new TopicPartition(topic, info.partition()))
          .toList();
    } catch (CommandFailure e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new CommandFailure(
            ExitCode.KAFKA,
            "topic " + topic + " does not exist, so nothing can be rebuilt; check --topic-prefix");
      }
      throw e;
    }
  }

  private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    partitions.forEach(partition -> asked.put(partition, spec));
    Map<TopicPartition, ListOffsetsResultInfo> answer =
        KafkaAnswers.of(admin.listOffsets(asked).all());
    Map<TopicPartition, Long> offsets = new HashMap<>();
    answer.forEach((partition, info) -> offsets.put(partition, info.offset()));
    return offsets;
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }
}
