package org.borderflow.reset;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.GroupType;
import org.apache.kafka.common.TopicPartition;
import org.borderflow.connection.CommandFailure;
import org.borderflow.connection.ExitCode;

/** The groups of an application: that of the stream, and one for each channel of its alerts. */
final class Groups {
  private static final Set<GroupState> IDLE = Set.of(GroupState.EMPTY, GroupState.DEAD);

  private final Admin admin;
  private final ResetScope scope;

  Groups(Admin admin, ResetScope scope) {
    this.admin = admin;
    this.scope = scope;
  }

  /** The stream's group; empty when it has never run, or Kafka has forgotten it. */
  Optional<GroupListing> ofStream() {
    return all().stream()
        .filter(group -> group.groupId().equals(scope.applicationId()))
        .findFirst();
  }

  /**
   * The groups of its alert channels. A name that begins alike may be another application's: only a
   * reader of these episodes and of nothing else is a channel.
   */
  List<GroupListing> ofChannels() {
    String beginning = scope.applicationId() + "-alert-";
    return all().stream()
        .filter(group -> group.groupId().startsWith(beginning))
        .filter(group -> !group.type().equals(Optional.of(GroupType.STREAMS)))
        .filter(group -> readsNothingButEpisodes(group.groupId()))
        .toList();
  }

  /**
   * Makes sure that neither the stream nor a channel runs.
   *
   * @throws CommandFailure with {@link ExitCode#KAFKA} when one does
   */
  void requireIdle() {
    ofStream().ifPresent(group -> requireIdle(group, "the stream runs"));
    ofChannels().forEach(group -> requireIdle(group, "alerts are being told"));
  }

  private static void requireIdle(GroupListing group, String what) {
    if (group.groupState().filter(state -> !IDLE.contains(state)).isPresent()) {
      throw running(group.groupId(), what);
    }
  }

  /** Says that someone is in a group. */
  static CommandFailure running(String group, String what) {
    return new CommandFailure(
        ExitCode.KAFKA,
        what
            + ": group "
            + group
            + " has members; stop every instance first (one that was killed is still counted for"
            + " 45 s)");
  }

  private Collection<GroupListing> all() {
    return KafkaAnswers.of(admin.listGroups().all());
  }

  private boolean readsNothingButEpisodes(String group) {
    Set<TopicPartition> read =
        KafkaAnswers.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group))
            .entrySet()
            .stream()
            .filter(entry -> Objects.nonNull(entry.getValue()))
            .map(java.util.Map.Entry::getKey)
            .collect(java.util.stream.Collectors.toSet());
    return !read.isEmpty()
        && read.stream().allMatch(one -> one.topic().equals(scope.topics().episodes()));
  }
}
